package se.fyren.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.fyren.Fyren;
import se.fyren.access.Unit.Kind;
import se.fyren.conversations.domain.AtTheCentre;
import se.fyren.database.TestDatabase;

/** All of Fyren, served from a port of its own over a database of its own, with three centres that can be written to. */
final class Site implements AutoCloseable {

    private final OtherSite weather = OtherSite.weather();
    private final Path dataFolder;
    private final TestDatabase database;
    private final ConfigurableApplicationContext application;
    private final AtTheCentre mika;

    /** With a data folder of its own, whatever lies in the one that the demo uses. */
    Site() {
        this(Path.of("target", "site-" + ProcessHandle.current().pid()));
    }

    Site(Path dataFolder, String... settings) {
        this.dataFolder = dataFolder;
        database = TestDatabase.empty();
        application = started(settings);
        mika = AtTheCentre.opened(application, Kind.MIKA, "mika-sthlm");
        AtTheCentre.opened(application, Kind.KAST, "kast-sthlm");
        AtTheCentre.opened(application, Kind.MIKA, "mika-gbg");
    }

    /** Another application on the same database, with the same secret. */
    Site(Site first, Path dataFolder) {
        this.dataFolder = dataFolder;
        database = first.database;
        copyOfTheLedger(first);
        application = started("--fyren.secret.file=" + first.dataFolder.resolve("secret"));
        mika = first.mika;
    }

    /** A node that is added gets one before its first start. */
    private void copyOfTheLedger(Site first) {
        Path place = Path.of("erased").resolve("ledger.csv");
        try {
            Files.createDirectories(dataFolder.resolve("erased"));
            Files.copy(first.dataFolder.resolve(place), dataFolder.resolve(place));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ConfigurableApplicationContext started(String... settings) {
        return new SpringApplicationBuilder(Fyren.class)
                .properties(database.properties())
                // All the visitors of a whole run come from one address.
                .properties("fyren.flood-control=off")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--fyren.leave-to=" + weather.address(),
                                        "--fyren.data.dir=" + dataFolder),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    /** Where it is, without a path. */
    URI origin() {
        return URI.create("http://localhost:" + port());
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Every address that is for anyone, as it is mapped. */
    List<String> publicPaths() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.contains("/staff"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Mikamottagningen Stockholm. */
    AtTheCentre mika() {
        return mika;
    }

    /** Where leaving leads to. */
    OtherSite weather() {
        return weather;
    }

    /** What it is made of, for what a test has to set up. */
    <T> T get(Class<T> type) {
        return application.getBean(type);
    }

    /** Its database, past the application. */
    DataSource database() {
        return database.dataSource();
    }

    @Override
    public void close() {
        application.close();
        weather.close();
    }
}
