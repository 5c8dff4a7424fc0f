package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.SecretKey;

/** Whatever a stranger types or sends, it is taken or not; it never breaks anything. */
class TypedValuesTests {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final int TIMES = 100;
    private static final List<String> PIECES = List.of(
            "a",
            "Ä",
            "0",
            "7",
            "-",
            "_",
            " ",
            "=",
            "+",
            "\0",
            "\uD800",
            "\uDC00",
            "\uD83D\uDE00",
            "İ",
            "ß",
            "ſ",
            "\u202E",
            "\n",
            "%",
            "'",
            "{");

    private static final Staff ANNA =
            new Staff(new UUID(0, 1), "Anna Ytterlund Öhman", "anna.ohman@solna.example", null, LocalDate.EPOCH, null);

    @TempDir
    private Path data;

    private StaffHouse house;

    @BeforeEach
    void start() {
        house = new StaffHouse(data);
    }

    @AfterEach
    void end() {
        house.close();
    }

    @Test
    void nothingThatIsSentBreaksAnything() {
        System.out.println("Typed values by seed " + SEED);
        Random random = new Random(SEED);
        SignedIn anna = house.colleague("anna", StaffRole.COUNSELLOR, house.unit(Kind.MIKA, "mika-sthlm"));
        String link = house.link(house.invited("bosse"));
        String cookie = house.get(Sessions.class).begin(anna.staff(), anna.key(), null);
        String mark = house.get(KnownBrowser.class).mark("anna");
        String half = Half.random().typed();
        OneTimeCode app = new OneTimeCode(new byte[20]);
        byte[] unknown = house.get(KnownBrowser.class).of("anna", null);
        for (int time = 0; time < TIMES; time++) {
            String any = changed(
                    List.of(link, cookie, mark, half, "anna", "123456", "").get(random.nextInt(7)), random);
            assertThat(house.get(Sessions.class).of(any)).isEmpty();
            assertThat(house.get(Joining.class).invited(any)).isEmpty();
            assertThat(house.get(Joining.class).passkeyOptions(any)).isEmpty();
            assertThat(house.get(Joining.class).join(any, any, any, any)).isEqualTo(new Joining.Result.NoSuchLink());
            assertThat(house.get(KnownBrowser.class).of("anna", any)).isEqualTo(unknown);
            assertThat(house.get(Recovery.class).comeBack(any, any, half)).isEqualTo(new Recovery.Result.NoMatch());
            assertThat(house.get(PasskeySignIn.class).signIn(any, any)).isEmpty();
            assertThat(app.step(any, house.clock.instant(), 0)).isEmpty();
            assertThat(NewPassphrase.faultOf(new Passphrase(any), ANNA)).isNotNull();
            house.inTransaction(() -> house.get(Recovery.class).colleague(any));
            if (Roster.isSignInName(any) && Roster.isName(any)) {
                assertThat(house.invited(any)).isNotNull();
            }
        }
    }

    @Test
    void aPasskeysLabelIsKeptWhateverItIs() {
        Random random = new Random(SEED);
        for (int time = 0; time < 6; time++) {
            String link = house.link(house.invited("somebody-" + time));
            SoftPasskey passkey = new SoftPasskey();
            String made =
                    passkey.made(house.get(Joining.class).passkeyOptions(link).orElseThrow());

            assertThat(house.get(Joining.class)
                            .join(link, made, passkey.prf(), changed("En telefon\0 ".repeat(time), random)))
                    .isInstanceOf(Joining.Result.Joined.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "femton tecken..,TOO_SHORT",
        "aaaaaaaaaaaaaaaa,TOO_SIMPLE",
        "abcabcabcabcabcabc,TOO_SIMPLE",
        "jag heter ANNA.ohman@Solna.example här,HOLDS_THE_NAME",
        "fyren Fyren FYREN fyren,OWN_NAME",
        "Ytterlund-Ytterlund Öhman 1,OWN_NAME",
        "ohman.solna ohman.solna 12,OWN_NAME",
        "fyrenYtterlund2026ohman,OWN_NAME",
        "korpar flyger över sundet,",
        "fyren blinkar i natten,",
        "ytterlund springer i regn,",
        "🐦🌊🐦🌊🌙⭐🔥🍃🐚🌲🌸🐌🦊🍎🌧⛵,"
    })
    void aPassphraseIsLongAndNotOneThingOverAndOver(String typed, String fault) {
        assertThat(NewPassphrase.faultOf(new Passphrase(typed), ANNA).map(Enum::name))
                .isEqualTo(Optional.ofNullable(fault));
    }

    @Test
    void howAnAccentWasComposedDoesNotMatter() {
        byte[] salt = new byte[Passphrase.SALT_LENGTH];
        byte[] locked = new Passphrase("\u00e5 \u00e4 \u00f6").key(salt).lock(new byte[1], "here");

        assertThat(new Passphrase("a\u030a a\u0308 o\u0308").key(salt).unlock(locked, "here"))
                .isPresent();
    }

    @Test
    void aHalfIsReadHoweverItIsTyped() {
        Half half = Half.random();
        UUID anna = UUID.randomUUID();
        SecretKey key = SecretKey.random();

        assertThat(List.of(
                        half.typed(),
                        half.typed().toLowerCase(Locale.ROOT),
                        half.typed().replace("-", "  "),
                        half.typed().replace("-", "")))
                .allSatisfy(typed ->
                        assertThat(Half.of(typed).orElseThrow().tag(key, anna)).isEqualTo(half.tag(key, anna)));
        assertThat(half.tag(key, UUID.randomUUID())).isNotEqualTo(half.tag(key, anna));
    }

    @Test
    void aLinkLeadsInForTwoDaysAndTheNextOnePutsAnEndToIt() {
        UUID anna = house.invited("anna");
        String first = house.link(anna);
        String second = house.link(anna);
        assertThat(house.get(Joining.class).invited(first)).isEmpty();

        house.clock.passes(OneTimeLinks.VALID.minusSeconds(1));
        assertThat(house.get(Joining.class).invited(second)).isPresent();
        house.clock.passes(Duration.ofSeconds(1));
        assertThat(house.get(Joining.class).invited(second)).isEmpty();
    }

    /** Something else: what luck makes of it may still be what it was. */
    private static String changed(String text, Random random) {
        String changed = text;
        while (meant(changed).equals(meant(text))) {
            changed = perhapsChanged(text, random);
        }
        return changed;
    }

    /** A cookie's and a link's key can be written in more ways than one. */
    private static String meant(String text) {
        return SecretKey.read(text).map(SecretKey::written).orElse(text);
    }

    private static String perhapsChanged(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int change = random.nextInt(4); change >= 0; change--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int at = random.nextInt(changed.length() + 1);
            if (random.nextBoolean() || at == changed.length()) {
                changed.insert(at, piece.repeat(random.nextInt(10) == 0 ? 150 : 1));
            } else {
                changed.replace(at, at + 1, piece);
            }
        }
        return changed.toString();
    }
}
