package se.fyren.conversations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.Errand;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.conversations.letters.Shared.About;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Version 1 of docs/sealing.md: what was sealed once opens for ever, in its own place and nowhere else. */
class LetterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, String> vector = vectors();
    private final SecretKey key = SecretKey.of(hex("key"));
    private final ThreadKeys keys = new ThreadKeys(key, SecretKey.of(hex("notes")));
    private final UUID thread = UUID.fromString(vector.get("thread"));
    private final PrivateKey pair = SecretKey.of(hex("centreSeed")).pairForPurpose("fyren test centre");
    private final CentreKey centre = new CentreKey(pair);

    @Test
    void theReceiptOfTheVectorsMakesTheirKeys() {
        SeekerKeys keys = seeker();

        assertThat(keys.root().bytes()).isEqualTo(hex("root"));
        assertThat(keys.tag()).isEqualTo(hex("tag"));
        assertThat(keys.publicKey().bytes()).isEqualTo(hex("pair"));
        assertThat(keys.open(hex("box"), thread).orElseThrow().bytes()).isEqualTo(key.bytes());
    }

    @Test
    void theCentreOfTheVectorsOpensTheirCardBeforeAndAfterFiling() {
        Card arrived = centre.arrived(hex("arriving"), thread).orElseThrow();
        Card filed = centre.open(hex("filed"), thread).orElseThrow();

        assertThat(pair.publicKey().bytes()).isEqualTo(hex("centre"));
        assertThat(arrived.keys().shared().bytes()).isEqualTo(key.bytes());
        assertThat(filed.keys().shared().bytes()).isEqualTo(key.bytes());
        assertThat(Objects.requireNonNull(filed.keys().notes()).bytes()).isEqualTo(hex("notes"));
        assertThat(arrived.desk()).isEqualTo(filed.desk()).isEqualTo(Desk.EMPTY);
        assertThat(filed.seeker()).isEqualTo(arrived.seeker()).isEqualTo(seeker().publicKey());
        assertThat(centre.mark(thread)).isEqualTo(hex("mark"));
    }

    @Test
    void whatIsSealedInTheVectorsReadsAsItWasWritten() {
        Place place = new Place(thread, UUID.fromString(vector.get("message")), LocalDate.parse(vector.get("day")));

        assertThat(Letter.open(hex("sealed"), key, place))
                .hasValue(Letter.of(1, Kind.SEEKER, null, String.valueOf(vector.get("text"))));
        assertThat(Shared.open(hex("shared"), key, thread))
                .hasValue(Shared.begun(
                        new About("mika-sthlm", "th", Errand.HELP, false), LocalDate.parse(vector.get("day"))));
    }

    @Test
    void theNoteOfTheVectorsOpensForTheCentreAlone() {
        Place place = new Place(thread, UUID.fromString(vector.get("message")), LocalDate.parse(vector.get("day")));

        assertThat(keys.open(hex("noted"), place))
                .hasValue(new Letter(
                        1,
                        1,
                        Kind.NOTE,
                        UUID.fromString(vector.get("noteAuthor")),
                        String.valueOf(vector.get("noteText")),
                        null));
        assertThat(ThreadKeys.of(key).open(hex("noted"), place)).isEmpty();
    }

    @Test
    void aLetterThatWasMovedToAnotherRowThreadOrDayDoesNotOpen() {
        Place place = Place.random(thread, TODAY);
        byte[] sealed = Letter.of(2, Kind.CENTRE, UUID.randomUUID(), "Hej").sealed(keys, place);

        assertThat(Letter.open(sealed, key, place)).isPresent();
        assertThat(Letter.open(sealed, key, Place.random(thread, TODAY))).isEmpty();
        assertThat(Letter.open(sealed, key, new Place(UUID.randomUUID(), place.id(), TODAY)))
                .isEmpty();
        assertThat(Letter.open(sealed, key, new Place(thread, place.id(), TODAY.plusDays(1))))
                .isEmpty();
        assertThat(Letter.open(sealed, SecretKey.random(), place)).isEmpty();
    }

    @Test
    void anotherCentreOpensNoCardAndMakesNoMark() {
        CentreKey another = new CentreKey(PrivateKey.random());

        assertThat(another.arrived(hex("arriving"), thread)).isEmpty();
        assertThat(another.open(hex("filed"), thread)).isEmpty();
        assertThat(another.mark(thread)).isNotEqualTo(hex("mark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ก", "\"", "\\", "\n", "🕊", "\t", "<"})
    void theLongestTextOfAnySignFits(String sign) {
        String text = "x" + sign.repeat(MessageText.MOST - 1);
        Place place = Place.random(thread, TODAY);

        byte[] sealed = Letter.of(Integer.MAX_VALUE, Kind.CENTRE, UUID.randomUUID(), text)
                .sealed(keys, place);

        assertThat(MessageText.of(text)).isPresent();
        assertThat(sealed).hasSize(45_096);
        assertThat(Letter.open(sealed, key, place).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hej", "Jag har varit utsatt för något som jag inte kan berätta för någon.", "ฉันกลัว"})
    void whatPeopleUsuallyWriteIsAllOfOneSize(String text) {
        assertThat(Letter.of(1, Kind.SEEKER, null, text.repeat(100)).sealed(keys, Place.random(thread, TODAY)))
                .hasSize(8_232);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCentreNotesDoesNotOpenWithTheKeyOfTheOtherSide(Kind kind) {
        Place place = Place.random(thread, TODAY);
        Letter letter = new Letter(3, 1, kind, UUID.randomUUID(), "Något", null);
        byte[] sealed = letter.sealed(keys, place);

        assertThat(keys.open(sealed, place)).hasValue(letter);
        assertThat(ThreadKeys.of(key).open(sealed, place).isPresent())
                .isEqualTo(Set.of(Kind.SEEKER, Kind.CENTRE, Kind.CALL_ME, Kind.CALLED, Kind.LEFT, Kind.TRANSLATION)
                        .contains(kind));
    }

    @ParameterizedTest
    @MethodSource("enclosures")
    void whatIsEnclosedReadsAsItWasWrittenBesideTheLongestText(Enclosure enclosed) {
        Place place = Place.random(thread, TODAY);
        Letter letter = new Letter(1, 0, Kind.SEEKER, null, "🕊".repeat(MessageText.MOST), enclosed);

        assertThat(keys.open(letter.sealed(keys, place), place)).hasValue(letter);
    }

    static List<Enclosure> enclosures() {
        ShortText longest = ShortText.of("\"🕊".repeat(ShortText.MOST / 2)).orElseThrow();
        Professional from = new Professional(longest, longest);
        return List.of(
                new CallBack("+46701740605", longest, null, longest),
                from,
                new Referral(from, longest, TODAY, longest),
                new HandedTo(longest.text(), TODAY, longest));
    }

    @Test
    void whatHasArrivedAndWhatIsFiledBeginWithAPublicKeyAndAreAsLong() {
        for (int time = 0; time < 200; time++) {
            byte[] arriving = SealedCard.arriving(card(), pair.publicKey(), thread);
            byte[] filed = centre.filed(card(), thread);

            assertThat(arriving).hasSameSizeAs(filed).hasSize(1_024);
            // The last bit of a public key of X25519 is never set; that of chance is, every other time.
            assertThat(filed[31] & 0x80).isEqualTo(arriving[31] & 0x80).isZero();
        }
    }

    private Card card() {
        return new Card(keys, seeker().publicKey(), Desk.EMPTY);
    }

    private SeekerKeys seeker() {
        Receipt receipt = ((Receipt.Reading.Read) Receipt.read(String.valueOf(vector.get("receipt")))).receipt();
        return new SeekerKeys(receipt.key(SecretKey.of(hex("salt"))));
    }

    private byte[] hex(String name) {
        return HexFormat.of().parseHex(String.valueOf(vector.get(name)));
    }

    private static Map<String, String> vectors() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(
                            new ClassPathResource("sealing-1.json").getContentAsByteArray(),
                            new TypeReference<Map<String, String>>() {});
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
