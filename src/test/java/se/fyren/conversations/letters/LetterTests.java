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
import se.fyren.sealing.TextKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Version 1 of docs/sealing.md: what was sealed once opens for ever, in its own place and nowhere else. */
class LetterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Map<String, String> vector = vectors();
    private final SecretKey key = SecretKey.of(hex("key"));
    private final TextKey text = TextKey.of(hex("textKey"));
    private final ThreadKeys keys = new ThreadKeys(key, text, SecretKey.of(hex("notes")));
    private final UUID thread = UUID.fromString(vector.get("thread"));
    private final PrivateKey pair = SecretKey.of(hex("centreSeed")).pairForPurpose("fyren test centre");
    private final CentreKey centre = new CentreKey(pair);

    @Test
    void theReceiptOfTheVectorsMakesTheirKeys() {
        SeekerKeys keys = seeker();

        assertThat(Objects.requireNonNull(keys.root()).bytes()).isEqualTo(hex("root"));
        assertThat(keys.door().bytes()).isEqualTo(hex("door"));
        assertThat(keys.tag()).isEqualTo(hex("tag"));
        assertThat(keys.toSeeker().pair().bytes()).isEqualTo(hex("pair"));
        assertThat(keys.toSeeker().reading().bytes()).isEqualTo(hex("reading"));
        assertThat(keys.open(hex("box"), thread).orElseThrow().bytes()).isEqualTo(key.bytes());
        assertThat(keys.openText(hex("textBox"), thread).orElseThrow().bytes()).isEqualTo(text.bytes());
    }

    @Test
    void whoHasTheDoorAloneFindsTheThreadAndReadsNoText() {
        SeekerKeys atTheDoor = SeekerKeys.ofDoor(seeker().door(), SecretKey.of(hex("tagging")));

        assertThat(atTheDoor.tag()).isEqualTo(hex("tag"));
        assertThat(atTheDoor.open(hex("box"), thread).orElseThrow().bytes()).isEqualTo(key.bytes());
        assertThat(atTheDoor.openText(hex("textBox"), thread)).isEmpty();
        assertThat(Letter.open(hex("heading"), hex("body"), ThreadKeys.of(key, null), place()))
                .map(Letter::body)
                .hasValue(Body.Closed.of(hex("body")));
    }

    @Test
    void theCentreOfTheVectorsOpensTheirCardBeforeAndAfterFiling() {
        Card arrived = centre.arrived(hex("arriving"), thread).orElseThrow();
        Card filed = centre.open(hex("filed"), thread).orElseThrow();

        assertThat(pair.publicKey().bytes()).isEqualTo(hex("centre"));
        assertThat(arrived.keys().shared().bytes()).isEqualTo(key.bytes());
        assertThat(filed.keys().shared().bytes()).isEqualTo(key.bytes());
        assertThat(Objects.requireNonNull(filed.keys().notes()).bytes()).isEqualTo(hex("notes"));
        assertThat(Objects.requireNonNull(filed.keys().text()).bytes()).isEqualTo(hex("textKey"));
        assertThat(arrived.desk()).isEqualTo(filed.desk()).isEqualTo(Desk.EMPTY);
        assertThat(filed.seeker()).isEqualTo(arrived.seeker()).isEqualTo(seeker().toSeeker());
        assertThat(centre.mark(thread)).isEqualTo(hex("mark"));
    }

    @Test
    void whatIsSealedInTheVectorsReadsAsItWasWritten() {
        assertThat(Letter.open(hex("heading"), hex("body"), ThreadKeys.of(key, text), place()))
                .hasValue(Letter.of(1, Kind.SEEKER, null, String.valueOf(vector.get("text"))));
        assertThat(Shared.open(hex("shared"), key, thread))
                .hasValue(Shared.begun(
                        new About("mika-sthlm", "th", Errand.HELP, false), LocalDate.parse(vector.get("day"))));
    }

    @Test
    void theNoteOfTheVectorsOpensForTheCentreAlone() {
        assertThat(Letter.open(hex("notedHeading"), hex("notedBody"), keys, place()))
                .hasValue(new Letter(
                        1,
                        1,
                        Kind.NOTE,
                        UUID.fromString(vector.get("noteAuthor")),
                        String.valueOf(vector.get("noteText")),
                        null));
        assertThat(Letter.open(hex("notedHeading"), hex("notedBody"), ThreadKeys.of(key, text), place()))
                .isEmpty();
    }

    @Test
    void aLetterThatWasMovedToAnotherRowThreadOrDayDoesNotOpen() {
        Place place = Place.random(thread, TODAY);
        Letter letter = Letter.of(2, Kind.CENTRE, UUID.randomUUID(), "Hej");
        byte[] heading = letter.heading(keys, place);
        byte[] body = letter.body(keys, place);

        assertThat(Letter.open(heading, body, keys, place)).hasValue(letter);
        assertThat(Letter.open(heading, body, keys, Place.random(thread, TODAY)))
                .isEmpty();
        assertThat(Letter.open(heading, body, keys, new Place(UUID.randomUUID(), place.id(), TODAY)))
                .isEmpty();
        assertThat(Letter.open(heading, body, keys, new Place(thread, place.id(), TODAY.plusDays(1))))
                .isEmpty();
        assertThat(Letter.open(heading, body, ThreadKeys.random(), place)).isEmpty();
    }

    @Test
    void whatALetterSaysIsShutInAnotherRowOrWithAnotherKey() {
        Place place = Place.random(thread, TODAY);
        Place other = Place.random(thread, TODAY);
        Letter letter = Letter.of(2, Kind.CENTRE, UUID.randomUUID(), "Hej");
        byte[] moved = letter.body(keys, other);

        assertThat(Letter.open(letter.heading(keys, place), moved, keys, place))
                .map(Letter::body)
                .hasValue(Body.Closed.of(moved));
        assertThat(Letter.open(
                        letter.heading(keys, place),
                        letter.body(keys, place),
                        new ThreadKeys(key, TextKey.random(), keys.notes()),
                        place))
                .map(Letter::text)
                .hasValue("");
    }

    @Test
    void whatABrowserSealedInTheVectorsOpensForBothSides() {
        SealedOpening opening =
                SealedOpening.read(String.valueOf(vector.get("opening"))).orElseThrow();
        ToSeeker toSeeker = new ToSeeker(seeker().toSeeker().pair(), opening.reading());
        byte[] arriving = SealedCard.arriving(
                new Card(new ThreadKeys(key, null, keys.notes()), toSeeker, Desk.EMPTY),
                opening.cardText(),
                pair.publicKey(),
                thread);
        Letter letter = Letter.sealed(1, opening.text().body());

        assertThat(opening.door().bytes()).isEqualTo(hex("door"));
        assertThat(opening.isTo(pair.publicKey())).isTrue();
        assertThat(arriving).hasSize(1_024);
        ThreadKeys centres = centre.arrived(arriving, thread).orElseThrow().keys();
        assertThat(Letter.open(letter.heading(keys, place()), letter.body(keys, place()), centres, place()))
                .map(Letter::text)
                .hasValue(vector.get("text"));
        assertThat(seeker().openText(opening.textBox(), thread).orElseThrow().bytes())
                .isEqualTo(text.bytes());
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

        Letter letter =
                new Letter(Integer.MAX_VALUE, Integer.MAX_VALUE, Kind.TRANSLATION, UUID.randomUUID(), text, null);

        assertThat(MessageText.of(text)).isPresent();
        assertThat(letter.heading(keys, place)).hasSize(232);
        assertThat(letter.body(keys, place)).hasSize(45_084);
        assertThat(opened(letter, place)).isEqualTo(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hej", "Jag har varit utsatt för något som jag inte kan berätta för någon.", "ฉันกลัว"})
    void whatPeopleUsuallyWriteIsAllOfOneSize(String text) {
        assertThat(Letter.of(1, Kind.SEEKER, null, text.repeat(100)).body(keys, Place.random(thread, TODAY)))
                .hasSize(8_220);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCentreNotesDoesNotOpenWithTheKeysOfTheOtherSide(Kind kind) {
        Place place = Place.random(thread, TODAY);
        Letter letter = new Letter(3, 1, kind, UUID.randomUUID(), "Något", null);

        assertThat(opened(letter, place)).isEqualTo(letter);
        assertThat(Letter.open(letter.heading(keys, place), letter.body(keys, place), ThreadKeys.of(key, text), place)
                        .isPresent())
                .isEqualTo(Set.of(
                                Kind.SEEKER,
                                Kind.CENTRE,
                                Kind.SEEKER_PICTURES,
                                Kind.CENTRE_PICTURES,
                                Kind.CALL_ME,
                                Kind.CALLED,
                                Kind.LEFT,
                                Kind.TRANSLATION)
                        .contains(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"SEEKER", "CENTRE", "TRANSLATION"})
    void whatTheTwoWriteToEachOtherDoesNotOpenWithTheKeyOfHeadings(Kind kind) {
        Place place = Place.random(thread, TODAY);
        Letter letter = new Letter(3, 1, kind, UUID.randomUUID(), "Något", null);

        assertThat(Letter.open(letter.heading(keys, place), letter.body(keys, place), ThreadKeys.of(key, null), place))
                .map(Letter::text)
                .hasValue("");
    }

    @ParameterizedTest
    @MethodSource("enclosures")
    void whatIsEnclosedReadsAsItWasWrittenBesideTheLongestText(Enclosure enclosed) {
        Letter letter = new Letter(1, 0, Kind.SEEKER, null, "🕊".repeat(MessageText.MOST), enclosed);

        assertThat(opened(letter, Place.random(thread, TODAY))).isEqualTo(letter);
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
        return new Card(keys, seeker().toSeeker(), Desk.EMPTY);
    }

    private Letter opened(Letter letter, Place place) {
        return Letter.open(letter.heading(keys, place), letter.body(keys, place), keys, place)
                .orElseThrow();
    }

    private Place place() {
        return new Place(thread, UUID.fromString(vector.get("message")), LocalDate.parse(vector.get("day")));
    }

    private SeekerKeys seeker() {
        Receipt receipt = ((Receipt.Reading.Read) Receipt.read(String.valueOf(vector.get("receipt")))).receipt();
        return SeekerKeys.ofRoot(receipt.key(SecretKey.of(hex("salt"))), SecretKey.of(hex("tagging")));
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
