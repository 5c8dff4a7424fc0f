package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Welcome;

/** Whoever shows again that it is they may change how they sign in, for ten minutes. */
class FreshProofTests {

    private static StaffHouse house;

    private OwnAccount account;

    @BeforeAll
    static void open(@TempDir Path data) {
        house = new StaffHouse(data);
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    @BeforeEach
    void start() {
        account = new OwnAccount(house);
    }

    @Test
    void aProofIsFreshForTenMinutesAndNotLonger() {
        house.clock.passes(Sessions.PROVED.minusSeconds(1));
        assertThat(house.get(FreshProof.class).isIn(account.here)).isTrue();
        house.clock.passes(Duration.ofSeconds(1));
        assertThat(house.get(FreshProof.class).isIn(account.here)).isFalse();
        assertThat(house.get(FreshProof.class).isIn("mistyped")).isFalse();
    }

    @Test
    void whoShowsAgainThatItIsTheyGoesOnInANewSessionUnderTheSameHat() {
        house.clock.passes(Sessions.PROVED);
        Welcome welcome = (Welcome) account.proves(StaffHouse.PASSPHRASE, house.code(account.app));

        assertThat(account.sessions.of(account.here)).isEmpty();
        assertThat(house.get(FreshProof.class).isIn(welcome.session())).isTrue();
        assertThat(account.who(welcome.session()).staff()).isEqualTo(account.anna);
        assertThat(account.who(welcome.session()).hat()).isEmpty();
    }

    @Test
    void aPasskeyIsAProofAndAColleaguesIsNone() {
        SoftPasskey own = account.adds(account.here);
        SoftPasskey colleagues = new SoftPasskey();
        UUID bo = house.invited("bosse");
        String link = house.link(bo);
        String made =
                colleagues.made(house.get(Joining.class).passkeyOptions(link).orElseThrow());
        house.get(Joining.class).join(link, made, colleagues.prf(), "Min");
        house.clock.passes(Sessions.PROVED);
        String bos = "access.session where staff = '" + bo + "'";
        long before = house.count(bos);

        assertThat(account.proves(colleagues)).isInstanceOf(NoMatch.class);
        assertThat(house.count(bos)).isEqualTo(before);
        assertThat(house.get(FreshProof.class).isIn(account.here)).isFalse();
        assertThat(account.proves(own)).isInstanceOf(Welcome.class);
        assertThat(account.sessions.of(account.here)).isEmpty();
    }

    @Test
    void whatDoesNotMatchIsNoProofAndIsSlowedDown() {
        house.clock.passes(Sessions.PROVED);
        for (int failure = 0; failure < 5; failure++) {
            assertThat(account.proves("fel lösenfras i alla fall", house.code(account.app)))
                    .isInstanceOf(NoMatch.class);
        }
        assertThat(account.proves(StaffHouse.PASSPHRASE, house.code(account.app)))
                .isInstanceOf(SigningIn.Result.Wait.class);
        assertThat(account.sessions.of(account.here)).isPresent();
        assertThat(house.get(FreshProof.class).isIn(account.here)).isFalse();
    }
}
