package se.fyren.conversations.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.Letter.Place;
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
        assertThat(arrived.key().bytes()).isEqualTo(key.bytes());
        assertThat(filed.key().bytes()).isEqualTo(key.bytes());
        assertThat(filed.seeker()).isEqualTo(arrived.seeker()).isEqualTo(seeker().publicKey());
        assertThat(centre.mark(thread)).isEqualTo(hex("mark"));
    }

    @Test
    void whatIsSealedInTheVectorsReadsAsItWasWritten() {
        Place place = new Place(thread, UUID.fromString(vector.get("message")), LocalDate.parse(vector.get("day")));

        assertThat(Letter.open(hex("sealed"), key, place))
                .hasValue(new Letter(1, Kind.SEEKER, null, String.valueOf(vector.get("text"))));
        assertThat(Shared.open(hex("shared"), key, thread))
                .hasValue(Shared.begun("mika-sthlm", "th", LocalDate.parse(vector.get("day"))));
    }

    @Test
    void aLetterThatWasMovedToAnotherRowThreadOrDayDoesNotOpen() {
        Place place = Place.random(thread, TODAY);
        byte[] sealed = new Letter(2, Kind.CENTRE, UUID.randomUUID(), "Hej").sealed(key, place);

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

        byte[] sealed = new Letter(Integer.MAX_VALUE, Kind.CENTRE, UUID.randomUUID(), text).sealed(key, place);

        assertThat(MessageText.of(text)).isPresent();
        assertThat(sealed).hasSize(45_096);
        assertThat(Letter.open(sealed, key, place).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hej", "Jag har varit utsatt för något som jag inte kan berätta för någon.", "ฉันกลัว"})
    void whatPeopleUsuallyWriteIsAllOfOneSize(String text) {
        assertThat(new Letter(1, Kind.SEEKER, null, text.repeat(100)).sealed(key, Place.random(thread, TODAY)))
                .hasSize(8_232);
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
        return new Card(key, seeker().publicKey());
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
