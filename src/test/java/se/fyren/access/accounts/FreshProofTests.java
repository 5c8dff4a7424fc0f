package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyren.access.accounts.SigningIn.Result.NoMatch;
import se.fyren.access.accounts.SigningIn.Result.Welcome;

/** Whoever shows again that it is they may change how they sign in, for ten minutes. */
class FreshProofTests {

    @TempDir
    private Path data;

    private OwnAccount account;

    @BeforeEach
    void start() {
        account = new OwnAccount(data);
    }

    @AfterEach
    void end() {
        account.close();
    }

    @Test
    void aProofIsFreshForTenMinutesAndNotLonger() {
        account.house.clock.passes(Sessions.PROVED.minusSeconds(1));
        assertThat(account.house.get(FreshProof.class).isIn(account.here)).isTrue();
        account.house.clock.passes(Duration.ofSeconds(1));
        assertThat(account.house.get(FreshProof.class).isIn(account.here)).isFalse();
        assertThat(account.house.get(FreshProof.class).isIn("mistyped")).isFalse();
    }

    @Test
    void whoShowsAgainThatItIsTheyGoesOnInANewSessionUnderTheSameHat() {
        account.house.clock.passes(Sessions.PROVED);
        Welcome welcome = (Welcome) account.proves(StaffHouse.PASSPHRASE, account.house.code(account.app));

        assertThat(account.sessions.of(account.here)).isEmpty();
        assertThat(account.house.get(FreshProof.class).isIn(welcome.session())).isTrue();
        assertThat(account.who(welcome.session()).staff()).isEqualTo(account.anna);
        assertThat(account.who(welcome.session()).hat()).isEmpty();
    }

    @Test
    void aPasskeyIsAProofAndAColleaguesIsNone() {
        SoftPasskey own = account.adds(account.here);
        SoftPasskey colleagues = new SoftPasskey();
        String link = account.house.link(account.house.invited("bosse"));
        String made = colleagues.made(
                account.house.get(Joining.class).passkeyOptions(link).orElseThrow());
        account.house.get(Joining.class).join(link, made, colleagues.prf(), "Min");
        account.house.clock.passes(Sessions.PROVED);
        long before = account.house.count("access.session");

        assertThat(account.proves(colleagues)).isInstanceOf(NoMatch.class);
        assertThat(account.house.count("access.session")).isEqualTo(before);
        assertThat(account.house.get(FreshProof.class).isIn(account.here)).isFalse();
        assertThat(account.proves(own)).isInstanceOf(Welcome.class);
        assertThat(account.sessions.of(account.here)).isEmpty();
    }

    @Test
    void whatDoesNotMatchIsNoProofAndIsSlowedDown() {
        account.house.clock.passes(Sessions.PROVED);
        for (int failure = 0; failure < 5; failure++) {
            assertThat(account.proves("fel lösenfras i alla fall", account.house.code(account.app)))
                    .isInstanceOf(NoMatch.class);
        }
        assertThat(account.proves(StaffHouse.PASSPHRASE, account.house.code(account.app)))
                .isInstanceOf(SigningIn.Result.Wait.class);
        assertThat(account.sessions.of(account.here)).isPresent();
        assertThat(account.house.get(FreshProof.class).isIn(account.here)).isFalse();
    }
}
