package se.fyren.access.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyren.access.Act;
import se.fyren.access.Asked;
import se.fyren.access.Decision.Why;
import se.fyren.access.Part;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.audit.SealedEntry.Reader;
import se.fyren.sealing.PrivateKey;

/** An entry tells all that was asked to those it is sealed to, and to everybody else the same: nothing. */
class SealedEntryTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final Asked LONGEST = new Asked(
            ID,
            StaffRole.AGREEMENT_MANAGER,
            ID,
            Act.APPROVE,
            Part.IDENTITY,
            Thing.DIRECTORY_FACT,
            ID,
            ID,
            ID,
            Why.NOT_IN_FORCE);
    private static final Asked SHORTEST =
            new Asked(ID, null, null, Act.LIST, Part.OUTLINE, Thing.UNIT, null, null, null, null);

    private final PrivateKey auditors = PrivateKey.random();
    private final PrivateKey responsible = PrivateKey.random();

    @Test
    void whateverWasAskedIsReadBackExactly() {
        long seed = System.nanoTime();
        System.out.println("What was asked, seed " + seed);
        AskedGenerator generator = new AskedGenerator(new Random(seed));

        for (int i = 0; i < 2000; i++) {
            Asked asked = generator.next();
            assertThat(AskedForm.read(AskedForm.written(asked))).isEqualTo(asked);
        }
    }

    /** What was written once must be readable for as long as the trail is kept: this line is never changed. */
    @Test
    void theFirstFormIsReadForEver() {
        String id = "10" + "00112233445566778899aabbccddeeff";
        String asked = "01" + id + "00" + "00" + "04" + ascii("LIST") + "07" + ascii("OUTLINE") + "04" + ascii("UNIT")
                + "00" + "00" + "00" + "00";

        assertThat(HexFormat.of().formatHex(AskedForm.written(SHORTEST))).isEqualTo(asked);
        assertThat(AskedForm.read(HexFormat.of().parseHex(asked))).isEqualTo(SHORTEST);
    }

    @Test
    void anotherFyrensFormIsNotGuessedAt() {
        byte[] written = AskedForm.written(SHORTEST);
        written[0] = 2;

        assertThatIllegalArgumentException().isThrownBy(() -> AskedForm.read(written));
    }

    @Test
    void auditorsAndWhoIsResponsibleOpenItEachInTheirOwnBox() {
        byte[] sealed = sealed(LONGEST);

        assertThat(SealedEntry.opened(sealed, DAY, Reader.AUDITORS, auditors)).hasValue(LONGEST);
        assertThat(SealedEntry.opened(sealed, DAY, Reader.RESPONSIBLE, responsible))
                .hasValue(LONGEST);
        assertThat(SealedEntry.opened(sealed, DAY, Reader.AUDITORS, responsible))
                .isEmpty();
        assertThat(SealedEntry.opened(sealed, DAY, Reader.RESPONSIBLE, auditors))
                .isEmpty();
        assertThat(SealedEntry.opened(sealed, DAY, Reader.AUDITORS, PrivateKey.random()))
                .isEmpty();
    }

    @Test
    void onAnotherDayItStaysShut() {
        assertThat(SealedEntry.opened(sealed(LONGEST), DAY.plusDays(1), Reader.AUDITORS, auditors))
                .isEmpty();
    }

    @Test
    void everyEntryIsEquallyLongWhateverItTells() {
        assertThat(AskedForm.written(LONGEST)).hasSizeLessThanOrEqualTo(AskedForm.MOST);
        assertThat(sealed(LONGEST)).hasSize(SealedEntry.LENGTH);
        assertThat(sealed(SHORTEST)).hasSize(SealedEntry.LENGTH);
    }

    @Test
    void itTellsNeitherWhoNorWhat() {
        String sealed = new String(sealed(LONGEST), ISO_8859_1);

        assertThat(sealed)
                .doesNotContain(new String(HexFormat.of().parseHex("00112233445566778899aabbccddeeff"), ISO_8859_1))
                .doesNotContain(ID.toString(), "AGREEMENT", "APPROVE", "IDENTITY", "DIRECTORY", "NOT_IN_FORCE");
    }

    private byte[] sealed(Asked asked) {
        return SealedEntry.of(asked, DAY, auditors.publicKey(), responsible.publicKey());
    }

    private static String ascii(String word) {
        return HexFormat.of().formatHex(word.getBytes(ISO_8859_1));
    }
}
