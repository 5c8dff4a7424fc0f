package se.fyren.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/** Chooses the database and pools its connections. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int POOL_SIZE = 10;
    private static final int KEPT_OPEN = 2;
    private static final Duration PATIENCE_FOR_A_CONNECTION = Duration.ofSeconds(5);

    /** Not for others to be injected with: they want the pool. */
    @Bean(defaultCandidate = false)
    static DatabaseServer databaseServer(Environment environment) {
        String url = environment.getProperty("fyren.database.url", "");
        if (url.isBlank()) {
            return EmbeddedPostgres.start(Path.of(environment.getProperty("fyren.data.dir", "data")));
        }
        return new ExternalPostgres(
                url,
                environment.getProperty("fyren.database.user"),
                environment.getProperty("fyren.database.password"));
    }

    /** The embedded server starts on its own thread; asked for first, it starts while Spring makes the other beans. */
    @Bean
    static BeanFactoryPostProcessor databaseStartsFirst() {
        return beans -> {
            boolean building = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
            if (!building) {
                beans.getBean("databaseServer");
            }
        };
    }

    @Bean
    HikariDataSource dataSource(@Qualifier("databaseServer") DatabaseServer server) {
        // Made without a configuration, the pool opens only when the first connection is asked for.
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("fyren");
        pool.setDataSource(server);
        pool.setMaximumPoolSize(POOL_SIZE);
        pool.setMinimumIdle(KEPT_OPEN);
        pool.setConnectionTimeout(PATIENCE_FOR_A_CONNECTION.toMillis());
        return pool;
    }
}
