package se.fyren.access.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.access.Asked;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Trail;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.audit.SealedEntry.Reader;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.PrivateKey;

/** The trail in a real database: one chain, whoever writes at once, and nothing in it that tells a thief anything. */
class SealedTrailTests {

    private static final LocalDate TODAY = TrailHouse.TODAY;

    @AutoClose
    private final TrailHouse house = new TrailHouse();

    @Test
    void anEntryIsSealedToTheUnitsAuditorsAndToWhoIsResponsible() {
        SignedIn responsible = house.somebody(StaffRole.COUNSELLOR, house.mika);
        Asked asked = TrailHouse.reading(house.mika.id(), responsible.staff());

        house.write(asked, TODAY);

        assertThat(opened(1, Reader.AUDITORS, auditKey(house.mikasAuditor))).hasValue(asked);
        assertThat(opened(1, Reader.RESPONSIBLE, responsible.key())).hasValue(asked);
        assertThat(opened(1, Reader.AUDITORS, auditKey(house.kastsAuditor))).isEmpty();
        assertThat(house.faults()).isEmpty();
    }

    @Test
    void whatBelongsToNoUnitOrToOneWithoutAKeyIsTheInstallationsToAudit() {
        Asked nobodys = TrailHouse.reading(null, null);
        Asked keyless = TrailHouse.reading(UUID.randomUUID(), UUID.randomUUID());

        house.write(nobodys, TODAY);
        house.write(keyless, TODAY);

        PrivateKey key = auditKey(house.installationsAuditor);
        assertThat(opened(1, Reader.AUDITORS, key)).hasValue(nobodys);
        assertThat(opened(2, Reader.AUDITORS, key)).hasValue(keyless);
    }

    @Test
    void whereNothingCanBeSealedToNothingIsWritten() {
        house.sql.sql("delete from access.unit_key_share").update();
        house.sql.sql("delete from access.unit_key").update();

        assertThatIllegalStateException()
                .isThrownBy(() -> house.write(TrailHouse.reading(house.mika.id(), null), TODAY));
        assertThat(house.entries()).isZero();
    }

    @Test
    void aKeyThatSomebodyPutInTheDatabaseIsNotSealedTo() {
        byte[] theirs = PrivateKey.random().publicKey().bytes();
        house.sql.sql("update access.unit_key set public_key = ?").param(theirs).update();

        assertThatIllegalStateException()
                .isThrownBy(() -> house.write(TrailHouse.reading(house.mika.id(), null), TODAY));
    }

    @Test
    void itIsWrittenWithinTheTransactionOfWhatItTellsOfOrNotAtAll() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> house.get(Trail.class).write(TrailHouse.reading(null, null), TODAY));

        house.get(TransactionTemplate.class).executeWithoutResult(status -> {
            house.get(Trail.class).write(TrailHouse.reading(null, null), TODAY);
            status.setRollbackOnly();
        });

        assertThat(house.entries()).isZero();
        assertThat(house.get(Entries.class).head()).hasValue(Head.BEGINNING);
    }

    @Test
    void manyAtOnceMakeOneUnbrokenChain() throws Exception {
        List<Callable<Void>> writing = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean undone = i % 5 == 0;
            writing.add(() -> {
                house.get(TransactionTemplate.class).executeWithoutResult(status -> {
                    house.get(Trail.class).write(TrailHouse.reading(house.kast.id(), null), TODAY);
                    if (undone) {
                        status.setRollbackOnly();
                    }
                });
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> written : threads.invokeAll(writing)) {
                written.get();
            }
        }

        assertThat(links())
                .extracting(Link::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 96).boxed().toList());
        assertThat(house.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit set day = day",
                "delete from access.audit",
                "truncate access.audit",
                "insert into access.audit select number, day, sealed, mac from access.audit",
                "insert into access.audit select 2, day, '\\x00', mac from access.audit"
            })
    void theTableIsOnlyAddedToAlsoBySomebodyWhoGoesAroundTheCode(String statement) {
        house.write(TrailHouse.reading(house.mika.id(), null), TODAY);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> house.sql.sql(statement).update());
        assertThat(house.faults()).isEmpty();
    }

    @Test
    void aStolenDatabaseTellsNeitherWhoNorWhatNorAtWhichUnit() {
        SignedIn mikas = house.somebody(StaffRole.COUNSELLOR, house.mika);
        SignedIn kasts = house.somebody(StaffRole.COUNSELLOR, house.kast);
        List<Asked> asked = List.of(
                TrailHouse.reading(house.mika.id(), mikas.staff()),
                TrailHouse.reading(house.kast.id(), kasts.staff()),
                TrailHouse.reading(house.mika.id(), null),
                TrailHouse.reading(null, null));
        asked.forEach(one -> house.write(one, TODAY));

        assertThat(house.sql
                        .sql("select column_name from information_schema.columns"
                                + " where table_schema = 'access' and table_name = 'audit'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("number", "day", "sealed", "mac");
        assertThat(links()).allSatisfy(link -> {
            assertThat(link.day()).isEqualTo(TODAY);
            assertThat(link.sealed()).hasSize(SealedEntry.LENGTH).startsWith(1);
            assertThat(new String(link.sealed(), ISO_8859_1)).doesNotContain("COUNSELLOR", "READ", "CONTENT", "THREAD");
        });
        List<UUID> ids = new ArrayList<>(List.of(house.mika.id(), house.kast.id(), mikas.staff(), kasts.staff()));
        asked.forEach(one -> Collections.addAll(ids, one.staff(), one.record()));
        assertThat(ids).allSatisfy(id -> assertThat(links())
                .noneMatch(link -> contains(link.sealed(), bytes(id))
                        || contains(link.sealed(), id.toString().getBytes(ISO_8859_1))
                        || contains(link.mac().bytes(), bytes(id))));
    }

    /** Byte by byte, what two units' entries have in common is what any two entries have: the form's number. */
    @Test
    void entriesOfTwoUnitsHaveNothingInCommonThatThoseOfOneHaveNot() {
        for (int i = 0; i < 16; i++) {
            house.write(TrailHouse.reading(i % 2 == 0 ? house.mika.id() : house.kast.id(), null), TODAY);
        }

        List<byte[]> all = links().stream().map(Link::sealed).toList();
        for (int offset = 1; offset < SealedEntry.LENGTH; offset++) {
            int at = offset;
            assertThat(all.stream().map(entry -> entry[at]).distinct().count())
                    .as("different values at %s", at)
                    .isGreaterThan(4);
        }
    }

    private Optional<Asked> opened(int number, Reader reader, PrivateKey key) {
        Link link = links().get(number - 1);
        return SealedEntry.opened(link.sealed(), link.day(), reader, key);
    }

    private PrivateKey auditKey(SignedIn auditor) {
        return house.get(Keyring.class)
                .toOpen(auditor, auditor.hat().orElseThrow().unit().id(), Purpose.AUDIT)
                .getFirst();
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        house.get(Entries.class).each(links::add);
        return links;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static boolean contains(byte[] all, byte[] part) {
        return new String(all, ISO_8859_1).contains(new String(part, ISO_8859_1));
    }
}
