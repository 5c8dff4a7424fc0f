package se.fyren.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.fyren.access.passkey.Challenges.Purpose;

/** A challenge is known again without having been written down, for five minutes, for one purpose. */
class ChallengesTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] KEY = key(1);
    private final Challenges challenges = new Challenges(KEY, NOON);

    @Test
    void itIsGenuineUntilFiveMinutesHavePassedAndOnEveryNode() {
        Challenge challenge = challenges.make(Purpose.SIGN_IN);

        assertThat(at(Duration.ZERO).isGenuine(challenge, Purpose.SIGN_IN)).isTrue();
        assertThat(at(Duration.ofMinutes(5).minusMillis(1)).isGenuine(challenge, Purpose.SIGN_IN))
                .isTrue();
        assertThat(at(Duration.ofMinutes(5)).isGenuine(challenge, Purpose.SIGN_IN))
                .isFalse();
    }

    @Test
    void itIsNotGenuineForAnotherPurposeOrUnderAnotherKey() {
        Challenge challenge = challenges.make(Purpose.SIGN_IN);

        assertThat(challenges.isGenuine(challenge, Purpose.REGISTER)).isFalse();
        assertThat(new Challenges(key(2), NOON).isGenuine(challenge, Purpose.SIGN_IN))
                .isFalse();
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] bytes = challenges.make(Purpose.REGISTER).bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(challenges.isGenuine(new Challenge(Base64Url.of(changed)), Purpose.REGISTER))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void whatIsNoChallengeIsNotGenuine() {
        String text = challenges.make(Purpose.REGISTER).text();

        for (String other : new String[] {"", "å", "=", text + "=", text + "AAAA", text.substring(4), " " + text}) {
            assertThat(challenges.isGenuine(new Challenge(other), Purpose.REGISTER))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void noTwoAreAlikeAndNeitherAreTheirDigests() {
        Challenge one = challenges.make(Purpose.REGISTER);
        Challenge other = challenges.make(Purpose.REGISTER);

        assertThat(one).isNotEqualTo(other);
        assertThat(one.digest()).hasSize(32).isNotEqualTo(other.digest()).isEqualTo(new Challenge(one.text()).digest());
        assertThat(one.toString()).doesNotContain(one.text());
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new Challenges(new byte[16], NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Challenges at(Duration later) {
        return new Challenges(KEY, Clock.offset(NOON, later));
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
