package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.database.TestDatabase;

/** The tables refuse what the code would not write, from whoever goes around it. */
class ConstraintsTests {

    private static final String ANNA = "'00000000-0000-4000-8000-00000000000a'";
    private static final String BO = "'00000000-0000-4000-8000-00000000000b'";
    private static final String MIKA = "'00000000-0000-4000-8000-000000000001'";
    private static final String HAT = "'00000000-0000-4000-8000-0000000000f1'";
    private static final String B32 = "decode(repeat('ab', 32), 'hex')";

    private static final DataSource DATABASE = TestDatabase.migrated().dataSource();

    private static final JdbcClient SQL = JdbcClient.create(DATABASE);

    @BeforeAll
    static void fill() {
        taken("insert into access.unit values (" + MIKA + ", 'MIKA', 'Mika', 'mika-sthlm', null)");
        taken("insert into access.staff values (" + ANNA + ", 'Anna', 'anna', null, null, '2026-11-01', null)");
        taken("insert into access.staff values (" + BO + ", 'Bosse', 'bosse', null, null, '2026-11-01', null)");
        taken("insert into access.assignment values (" + HAT + ", " + ANNA + ", 'COUNSELLOR', " + MIKA
                + ", 'MIKA', daterange('2026-11-01', null), null)");
        taken("insert into access.unit_key values (" + MIKA + ", 'CONTENT', 1, " + B32 + ", " + B32
                + ", '2026-11-01')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.installation values (false, false, B32)",
                "access.installation values (true, false, 'short')",
                "access.staff values (gen_random_uuid(), 'Cia', null, null, null, '2026-11-01', '2026-11-02')",
                "access.staff values (gen_random_uuid(), null, 'cia', null, null, '2026-11-01', '2026-11-02')",
                "access.staff values (gen_random_uuid(), null, null, null, null, '2026-11-01', null)",
                "access.unit values (gen_random_uuid(), 'CASTLE', 'x', 'y', null)",
                "access.unit values (gen_random_uuid(), 'KAST', '', 'kast', null)",
                "access.unit values (gen_random_uuid(), 'KAST', repeat('x', 101), 'kast', null)",
                "access.unit values (gen_random_uuid(), 'KAST', 'x', null, null)",
                "access.unit values (gen_random_uuid(), 'KAST', 'x', 'Å', null)",
                "access.unit values (gen_random_uuid(), 'MIKA', 'x', 'mika-sthlm', null)",
                "access.unit values (gen_random_uuid(), 'MUNICIPALITY', 'x', 'solna', null)",
                "access.staff values (gen_random_uuid(), '', 'cia', null, null, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'CIA', null, null, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'ci', null, null, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'anna', null, null, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'cia', B32, null, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'cia', null, B32, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'cia', 'short', B32, '2026-11-01', null)",
                "access.staff values (gen_random_uuid(), 'x', 'cia', null, null, '2026-11-01', '2026-10-31')",
                "access.assignment values (gen_random_uuid(), ANNA, 'COUNSELLOR', MIKA, 'MIKA', 'empty', null)",
                "access.assignment values (gen_random_uuid(), BO, 'COUNSELLOR', MIKA, 'KAST', daterange(null, null), null)",
                "access.assignment values (gen_random_uuid(), gen_random_uuid(), 'COUNSELLOR', MIKA, 'MIKA', daterange(null, null), null)",
                "access.assignment values (gen_random_uuid(), BO, 'COUNSELLOR', gen_random_uuid(), 'MIKA', daterange(null, null), null)",
                "access.assignment values (gen_random_uuid(), ANNA, 'COUNSELLOR', MIKA, 'MIKA', daterange('2027-01-01', '2027-02-01'), null)",
                "access.assignment values (gen_random_uuid(), BO, 'INTERPRETER', MIKA, 'MIKA', daterange('2026-11-01', null), gen_random_uuid())",
                "access.assignment values (gen_random_uuid(), BO, 'COUNSELLOR', MIKA, 'MIKA', daterange(null, null), gen_random_uuid())",
                "access.unit_key values (MIKA, 'OTHER', 2, B32, B32, '2026-11-01')",
                "access.unit_key values (MIKA, 'CONTENT', 0, B32, B32, '2026-11-01')",
                "access.unit_key values (MIKA, 'CONTENT', 1, B32, B32, '2026-11-01')",
                "access.unit_key values (gen_random_uuid(), 'CONTENT', 1, B32, B32, '2026-11-01')",
                "access.unit_key_share values (MIKA, 'CONTENT', 1, ANNA, B32, B32)",
                "access.unit_key_share values (MIKA, 'CONTENT', 1, ANNA, decode(repeat('ab', 80), 'hex'), 'short')",
                "access.unit_key_share values (MIKA, 'CONTENT', 2, ANNA, decode(repeat('ab', 80), 'hex'), B32)",
                "access.unit_key_share values (MIKA, 'CONTENT', 1, gen_random_uuid(), decode(repeat('ab', 80), 'hex'), B32)",
                "access.passphrase values (ANNA, B32, 'x', 'x', 0)",
                "access.passkey values ('a b', ANNA, 'x', 'x', 0, false, false, 'x', '2026-11-01')",
                "access.passkey values (repeat('a', 1401), ANNA, 'x', 'x', 0, false, false, 'x', '2026-11-01')",
                "access.passkey values ('ab', ANNA, '', 'x', 0, false, false, 'x', '2026-11-01')",
                "access.passkey values ('ab', ANNA, 'x', 'x', -1, false, false, 'x', '2026-11-01')",
                "access.used_challenge values ('short', now())",
                "access.one_time_link values ('short', ANNA, now())",
                "access.one_time_link values (B32, gen_random_uuid(), now())",
                "access.recovery values (ANNA, ANNA, B32, null, null, now())",
                "access.recovery values (ANNA, BO, B32, ANNA, B32, now())",
                "access.recovery values (ANNA, BO, B32, BO, B32, now())",
                "access.recovery values (ANNA, BO, B32, null, B32, now())",
                "access.session values (B32, BO, 'x', HAT, now(), now())",
                "access.session values ('short', ANNA, 'x', null, now(), now())",
                "access.session values (B32, gen_random_uuid(), 'x', null, now(), now())",
                "access.failed_sign_in values (B32, 0, now())",
                "access.audit values (0, '2026-11-01', decode(repeat('ab', 457), 'hex'), B32)",
                "access.audit values (1, '2026-11-01', 'short', B32)",
                "access.audit_head values (false, 1, B32)"
            })
    void isRefused(String row) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> SQL.sql("insert into " + filled(row)).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.passkey values (repeat('a', 1400), ANNA, 'x', 'x', 0, true, true, 'x', '2026-11-01')",
                "access.session values (B32, ANNA, 'x', HAT, now(), now())",
                "access.session values (B32, BO, 'x', null, now(), now())",
                "access.recovery values (ANNA, BO, B32, null, null, now())",
                "access.unit_key_share values (MIKA, 'CONTENT', 1, ANNA, decode(repeat('ab', 80), 'hex'), B32)",
                "access.assignment values (gen_random_uuid(), BO, 'INTERPRETER', MIKA, 'MIKA', daterange(null, '2027-01-01'), gen_random_uuid())",
                "access.assignment values (gen_random_uuid(), BO, 'INTERPRETER', MIKA, 'MIKA', daterange(null, null), null)"
            })
    void isTaken(String row) {
        undone(() -> taken("insert into " + filled(row)));
    }

    /** The table and {@link StaffRole#isFor} say the same. */
    @ParameterizedTest
    @EnumSource
    void aRoleIsForTheUnitsThatTheCodeSaysAndForNoOthers(StaffRole role) {
        for (Kind kind : Kind.values()) {
            undone(() -> {
                String unit = "'" + UUID.randomUUID() + "'";
                taken("insert into access.unit values (" + unit + ", '" + kind + "', 'x', "
                        + (kind == Kind.INSTALLATION || kind == Kind.DIRECTORY ? "null" : "'0180'") + ", null)");
                String row = "insert into access.assignment values (gen_random_uuid(), " + BO + ", '" + role + "', "
                        + unit + ", '" + kind + "', daterange(null, null), null)";
                if (role.isFor(kind)) {
                    taken(row);
                } else {
                    assertThatThrownBy(() -> SQL.sql(row).update())
                            .as("%s at %s", role, kind)
                            .isInstanceOf(DataIntegrityViolationException.class);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update access.audit set day = day", "delete from access.audit", "truncate access.audit"})
    void theTrailIsOnlyAddedTo(String change) {
        undone(() -> {
            taken("insert into access.audit values (1, '2026-11-01', decode(repeat('ab', 457), 'hex'), " + B32 + ")");
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> SQL.sql(change).update());
        });
    }

    /** The next finds the tables as they were. */
    private static void undone(Runnable work) {
        new TransactionTemplate(new JdbcTransactionManager(DATABASE)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private static void taken(String statement) {
        assertThat(SQL.sql(statement).update()).isEqualTo(1);
    }

    private static String filled(String row) {
        return row.replace("ANNA", ANNA)
                .replace("BO,", BO + ",")
                .replace("MIKA,", MIKA + ",")
                .replace("HAT", HAT)
                .replace("B32", B32);
    }
}
