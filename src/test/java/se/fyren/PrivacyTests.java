package se.fyren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.database.TestDatabase;

/** docs/privacy.md says of every stored column why it is there and when it is erased. */
class PrivacyTests {

    @Test
    void everyStoredColumnIsAccountedForAndNoOther() {
        List<@Nullable String> stored = JdbcClient.create(
                        TestDatabase.migrated().dataSource())
                .sql("""
                        select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')""")
                .query(String.class)
                .list();
        Set<String> accounted = new TreeSet<>();
        for (List<String> row : House.rows("privacy.md", "## What is stored")) {
            assertThat(row).as("table, columns, why, erased when").hasSize(4).noneMatch(String::isEmpty);
            String table = House.codes(row.get(0)).getFirst();
            House.codes(row.get(1)).forEach(column -> accounted.add(table + "." + column));
        }
        assertThat(stored).hasSizeGreaterThan(50).containsExactlyInAnyOrderElementsOf(accounted);
    }
}
