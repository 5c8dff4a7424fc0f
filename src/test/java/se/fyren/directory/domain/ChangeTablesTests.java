package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;

/** Whoever goes around the code can neither agree with themselves nor rewrite the history of the directory. */
class ChangeTablesTests {

    private static final DataSource DATABASE = TestDatabase.migrated().dataSource();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);
    private static final String COLUMNS =
            "(id, made_by, made_on, turns_verdict, decided_by, decided_on, edition, fate, fate_on, settled_by, settled_on)";

    @BeforeAll
    static void aChangeInServiceAndOneThatWaits() {
        execute("insert into directory.change (id, made_by, made_on, turns_verdict, edition) "
                + "values (NR1, ANNA, '2026-11-21', false, 2)");
        execute("insert into directory.changed_line values (NR1, 0, 'SERVICES', '{\"id\": \"a\"}', '{\"id\": \"b\"}')");
        execute("insert into directory.change (id, made_by, made_on, turns_verdict) "
                + "values (NR2, ANNA, '2026-11-21', true)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nobody's change | made_by | NEW, null, '2026-11-21', false, null, null, 9, null, null, null, null",
                "a turned verdict that nobody else has seen | a_second_person | NEW, ANNA, '2026-11-21', true, null, null, 9, null, null, null, null",
                "a turned verdict that its maker has agreed to | a_second_person | NEW, ANNA, '2026-11-21', true, ANNA, '2026-11-21', 9, null, null, null, null",
                "waiting for nothing | only_verdicts_wait | NEW, ANNA, '2026-11-21', false, null, null, null, null, null, null, null",
                "a second change of one edition | one_change_an_edition | NEW, ANNA, '2026-11-21', false, null, null, 2, null, null, null, null",
                "the first edition, which files make | change_edition | NEW, ANNA, '2026-11-21', false, null, null, 1, null, null, null, null",
                "a decision without a day | change | NEW, ANNA, '2026-11-21', true, BO, null, null, null, null, null, null",
                "a decision before the change | change | NEW, ANNA, '2026-11-21', true, BO, '2026-11-20', null, null, null, null, null",
                "overtaken before it was in service | change | NEW, ANNA, '2026-11-21', true, null, null, null, 'OVERTAKEN', '2026-11-21', null, null",
                "seen to without being overtaken | change | NEW, ANNA, '2026-11-21', false, null, null, 9, null, null, BO, '2026-11-21'",
                "another fate | change_fate | NEW, ANNA, '2026-11-21', false, null, null, 9, 'LOST', '2026-11-21', null, null"
            })
    void isRefused(String what, String constraint, String values) {
        refused(what, "insert into directory.change " + COLUMNS + " values (" + values + ")", constraint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a line that stays the same | changed_line | NR2, 0, 'SERVICES', '{}', '{}'",
                "a line from nothing to nothing | changed_line | NR2, 0, 'SERVICES', null, null",
                "a line of no file | changed_line_file | NR2, 0, 'STAFF', null, '{}'",
                "a line that is a list | changed_line_after | NR2, 0, 'SERVICES', null, '[]'",
                "a line of no change | changed_line_change | NEW, 0, 'SERVICES', null, '{}'"
            })
    void aLineIsRefused(String what, String constraint, String values) {
        refused(what, "insert into directory.changed_line values (" + values + ")", constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update directory.change set made_by = BO where id = NR1",
                "update directory.change set made_on = '2026-11-20' where id = NR1",
                "update directory.change set edition = 3 where id = NR1",
                "update directory.change set undoes = NR2 where id = NR1",
                "update directory.change set turns_verdict = false, edition = 3 where id = NR2",
                "delete from directory.change where id = NR2",
                "truncate directory.change cascade",
                "update directory.changed_line set before = null",
                "delete from directory.changed_line",
                "truncate directory.changed_line"
            })
    void historyIsNotRewritten(String statement) {
        refused(statement, statement, "The history of the directory is not rewritten");
    }

    @Test
    void whatIsDecidedStaysDecided() {
        execute("insert into directory.change (id, made_by, made_on, turns_verdict, decided_by, decided_on) "
                + "values (NR3, ANNA, '2026-11-21', true, BO, '2026-11-21')");
        refused("declined, then served", "update directory.change set edition = 8 where id = NR3", "rewritten");
        refused("decided by another", "update directory.change set decided_by = ANNA where id = NR3", "rewritten");
    }

    @Test
    void aSecondPersonMayAgree() {
        execute("insert into directory.change (id, made_by, made_on, turns_verdict) "
                + "values (gen_random_uuid(), ANNA, '2026-11-21', true)");
        assertThat(SQL.sql(named("""
                                update directory.change set decided_by = BO, decided_on = '2026-11-21', edition = 12
                                where edition is null and decided_by is null and id <> NR2""")).update()).isOne();
    }

    private static void refused(String what, String statement, String reason) {
        assertThatThrownBy(() -> execute(statement))
                .as(what)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(reason);
    }

    private static void execute(String statement) {
        assertThat(SQL.sql(named(statement)).update()).isNotNegative();
    }

    private static String named(String statement) {
        return statement
                .replace("ANNA", "'00000000-0000-4000-8000-00000000000a'")
                .replace("BO", "'00000000-0000-4000-8000-00000000000b'")
                .replace("NR1", "'00000000-0000-4000-8000-000000000001'")
                .replace("NR2", "'00000000-0000-4000-8000-000000000002'")
                .replace("NR3", "'00000000-0000-4000-8000-000000000003'")
                .replace("NEW", "'00000000-0000-4000-8000-000000000004'");
    }
}
