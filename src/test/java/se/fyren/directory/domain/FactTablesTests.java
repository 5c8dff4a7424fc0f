package se.fyren.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.database.TestDatabase;

/** Whoever goes around the code meets the same refusals in the database. */
class FactTablesTests {

    private static final String SOURCE = "'002_77f5b7eb4d3879ac.txt'";
    private static final DataSource DATABASE = TestDatabase.migrated().dataSource();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);

    @BeforeAll
    static void loadTheShippedDirectory() {
        FactTables tables = new FactTables(new JdbcTemplate(DATABASE));
        Facts facts = ((FactReading.Accepted) FactReading.of(new ClassPathResource("/directory/"))).facts();
        new TransactionTemplate(new DataSourceTransactionManager(DATABASE))
                .executeWithoutResult(status -> tables.replace(facts, 1, "0".repeat(64), LocalDate.of(2026, 11, 21)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a fact without a source | rule | 'mika-sthlm', 'free', 'yes', '[2030-01-01,)', null, null, null, ''",
                "a source that is not there | rule | 'mika-sthlm', 'free', 'yes', '[2030-01-01,)', 'hearsay', null, null, ''",
                "a service that is not there | rule | 'nobody', 'free', 'yes', '[2030-01-01,)', SOURCE, null, null, ''",
                "an age range upside down | rule | 'mika-sthlm', 'age', '25..13', '[2030-01-01,)', SOURCE, null, null, ''",
                "an age that is no range | rule | 'mika-sthlm', 'age', 'adults', '[2030-01-01,)', SOURCE, null, null, ''",
                "a period without a day | rule | 'mika-sthlm', 'free', 'yes', 'empty', SOURCE, null, null, ''",
                "a check before it was seen | rule | 'mika-sthlm', 'free', 'yes', '[2030-01-01,)', SOURCE, '2030-02-01', '2030-01-31', ''",
                "an unknown area | coverage | 'mika-sthlm', '0199', 'IN_FORCE', '[2030-01-01,)', SOURCE, null, null, ''",
                "a county's agreement | coverage | 'mika-sthlm', '01', 'IN_FORCE', '[2030-01-01,)', SOURCE, null, null, ''",
                "an unknown status | coverage | 'mika-sthlm', '0192', 'SIGNED', '[2030-01-01,)', SOURCE, null, null, ''",
                "a foreign phone number | channel | 'mika-sthlm', 'PHONE', '+4722123456', 'x', null, '[2030-01-01,)', SOURCE, null, null, '', 1",
                "a phone number as printed | channel | 'mika-sthlm', 'PHONE', '020-39 00 00', 'x', null, '[2030-01-01,)', SOURCE, null, null, '', 1",
                "a free number with a digit too many | channel | 'mika-sthlm', 'PHONE', '+46203900000', 'x', null, '[2030-01-01,)', SOURCE, null, null, '', 1",
                "an address without https | channel | 'mika-sthlm', 'WEB', 'http://x.se', 'x', null, '[2030-01-01,)', SOURCE, null, null, '', 1",
                "nobody's e-mail | channel | 'mika-sthlm', 'EMAIL', 'x.se', 'x', null, '[2030-01-01,)', SOURCE, null, null, '', 1",
                "an audience upside down | audience | 'WOMEN', 25, 13, SOURCE",
                "nobody living there | population | '0192', '2030-01-01', 0, SOURCE",
                "a second edition | edition | 2, 'REPEATED', '2030-01-01'"
            })
    void isRefused(String what, String table, String values) {
        String insert = "insert into directory." + table + " values ("
                + values.replace("SOURCE", SOURCE).replace("REPEATED", "0".repeat(64)) + ")";
        assertThatThrownBy(() -> SQL.sql(insert).update()).as(what).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodysChangeWaitsForABackup() throws Exception {
        Facts facts = ((FactReading.Accepted) FactReading.of(new ClassPathResource("/directory/"))).facts();
        DataSource database = TestDatabase.migrated().dataSource();
        FactTables tables = new FactTables(new JdbcTemplate(database));
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(
                status -> tables.replace(facts, 1, "0".repeat(64), LocalDate.of(2026, 11, 21)));
        try (Connection backup = database.getConnection();
                Statement reading = backup.createStatement()) {
            backup.setAutoCommit(false);
            reading.execute("lock table directory.edition, directory.rule, directory.source in access share mode");

            transaction.executeWithoutResult(status -> {
                JdbcClient.create(database).sql("set local lock_timeout = 1").update();
                tables.lock();
                tables.replace(facts, 2, "1".repeat(64), LocalDate.of(2026, 11, 21));
            });

            assertThat(tables.edition().orElseThrow().number()).isEqualTo(2);
            backup.rollback();
        }
    }

    @Test
    void aSourceMayNotSayTwoThingsOfOneDay() {
        assertThat(agreement("IN_FORCE", "[2030-01-01,2030-07-01)")).isOne();
        assertThat(agreement("NONE", "[2030-07-01,)")).isOne();
        assertThatThrownBy(() -> agreement("TRIAL", "[2030-06-30,2030-07-01)"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_status_at_a_time");
    }

    @Test
    void aSourceMayNameManyAudiencesAndOneReach() {
        assertThat(rule("audience", "young")).isOne();
        assertThat(rule("audience", "women")).isOne();
        assertThat(rule("casework", "national")).isOne();
        assertThatThrownBy(() -> rule("casework", "by-agreement"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_word_at_a_time");
    }

    private static int agreement(String status, String period) {
        return SQL.sql("insert into directory.coverage values ('mika-sthlm', '0192', ?, ?::daterange, " + SOURCE
                        + ", null, null, '')")
                .params(status, period)
                .update();
    }

    private static int rule(String rule, String value) {
        return SQL.sql("insert into directory.rule values ('mika-sthlm', ?, ?, '[2030-01-01,)', " + SOURCE
                        + ", null, null, '')")
                .params(rule, value)
                .update();
    }
}
