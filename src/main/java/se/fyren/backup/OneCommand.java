package se.fyren.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;

/** How a command of one path is run with Fyren's settings and its database, without pages, migrations or night. */
final class OneCommand {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private OneCommand() {}

    /**
     * Runs it.
     *
     * @param check says by an exception why it cannot be done, before there is a database
     */
    static int run(
            String[] args,
            String usage,
            Class<?> needed,
            PrintStream out,
            Clock clock,
            BiConsumer<Path, Environment> check) {
        List<String> named =
                Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (named.size() != 2) {
            out.println("Usage: java -jar fyren.jar " + usage);
            return MISUSED;
        }
        // What was worked out when the jar was built is for the whole of Fyren.
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        try {
            return SpringApplication.exit(new SpringApplicationBuilder(needed)
                    .web(WebApplicationType.NONE)
                    .initializers((GenericApplicationContext context) -> {
                        check.accept(path(named), context.getEnvironment());
                        context.registerBean(PrintStream.class, () -> out);
                        context.registerBean(Clock.class, () -> clock);
                    })
                    .run(args));
        } catch (RuntimeException told) { // in a sentence, as any start that fails
            return REFUSED;
        }
    }

    /** What the command is told to work on: the argument after its name. */
    static Path path(List<String> named) {
        return Path.of(named.get(1));
    }
}
