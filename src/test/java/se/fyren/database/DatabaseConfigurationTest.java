package se.fyren.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {

    private final ApplicationContextRunner fyren = new ApplicationContextRunner()
            .withUserConfiguration(DatabaseConfiguration.class)
            .withConfiguration(AutoConfigurations.of(FlywayAutoConfiguration.class));

    @Test
    void embedsADatabaseInTheDataFolderAndMigratesIt(@TempDir Path temp) throws IOException {
        Path data = TestFolders.enteredByAll(temp).resolve("data");
        fyren.withPropertyValues("fyren.data.dir=" + data).run(context -> {
            assertThat(context).hasSingleBean(EmbeddedPostgres.class);
            assertThat(migrations(context)).isPositive();
            assertThat(data.resolve("database")).isDirectory();
        });
    }

    @Test
    void usesTheExternalDatabaseItIsGivenAndEmbedsNothing() {
        TestDatabase external = TestDatabase.empty();
        fyren.withPropertyValues(external.properties()).run(context -> {
            assertThat(context).hasSingleBean(ExternalPostgres.class).hasSingleBean(HikariDataSource.class);
            assertThat(migrations(context)).isPositive();
            assertThat(JdbcClient.create(external.dataSource())
                            .sql("select count(*) from pg_extension where extname = 'btree_gist'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        });
    }

    @Test
    void givesEachTestADatabaseOfItsOwn() {
        assertThat(TestDatabase.migrated().url())
                .isNotEqualTo(TestDatabase.migrated().url());
    }

    private static int migrations(ApplicationContext context) {
        return JdbcClient.create(context.getBean(DataSource.class))
                .sql("select count(*) from flyway_schema_history")
                .query(Integer.class)
                .single();
    }
}
