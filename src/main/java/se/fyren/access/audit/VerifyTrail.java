package se.fyren.access.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.modulith.NamedInterface;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.web.WrongSetting;

/**
 * Granskning av spårloggens kedja: a command that says whether the trail is whole, or what is wrong with it and where.
 * It takes the settings of the Fyren whose trail it is, changes nothing, and starts neither pages nor migrations.
 */
@NamedInterface("commands")
public final class VerifyTrail {

    public static final String COMMAND = "verify-trail";

    private static final int CANNOT_TELL = 2;

    private VerifyTrail() {}

    /** Says it, and answers as a command does: 0 where the trail is whole, 1 where not, 2 where that cannot be told. */
    public static int run(String[] args, PrintStream out) {
        if (Arrays.stream(args).filter(arg -> !arg.startsWith("--")).count() > 2) {
            out.println("Usage: java -jar fyren.jar " + COMMAND + " [heads.csv]");
            return CANNOT_TELL;
        }
        // What was worked out when the jar was built is for the whole of Fyren.
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        try {
            return SpringApplication.exit(new SpringApplicationBuilder(Needed.class)
                    .web(WebApplicationType.NONE)
                    .initializers((GenericApplicationContext context) -> {
                        requireWhatIsThere(context.getEnvironment());
                        context.registerBean(PrintStream.class, () -> out);
                    })
                    .run(args));
        } catch (RuntimeException told) { // in a sentence, as any start that fails
            return CANNOT_TELL;
        }
    }

    /** A start of Fyren makes what is missing; here that would be an empty trail, and a secret that signed nothing. */
    private static void requireWhatIsThere(Environment settings) {
        Path data = Path.of(settings.getProperty("fyren.data.dir", "data")).toAbsolutePath();
        if (settings.getProperty("fyren.database.url", "").isBlank() && !Files.isDirectory(data.resolve("database"))) {
            throw new WrongSetting("There is no database in " + data
                    + "; name its folder with FYREN_DATA_DIR, or an external one with FYREN_DATABASE_URL.");
        }
        if (settings.getProperty("fyren.secret.file", "").isBlank() && !Files.exists(data.resolve("secret"))) {
            throw new WrongSetting("There is no secret in " + data
                    + ", and nothing can be verified without; name its file with FYREN_SECRET_FILE.");
        }
    }

    /** The database, whichever the settings choose, the secret, and the walk. Not a component: Fyren must not find it. */
    @ComponentScan("se.fyren.database")
    @Import({InstallationSecret.class, ChainKey.class})
    static class Needed {

        /** One connection is enough: the server itself, not the pool. */
        @Bean
        Verification verification(
                @Qualifier("databaseServer") DataSource source,
                ChainKey key,
                Environment environment,
                PrintStream out) {
            return new Verification(source, key, environment, out);
        }
    }
}
