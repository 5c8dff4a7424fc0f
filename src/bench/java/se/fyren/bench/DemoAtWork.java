package se.fyren.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fyren.Fyren;

/**
 * What a help-seeker waits for, opening by a receipt. What staff wait for, with the trail on: one read beside the bare
 * SQL, coming in beside the bare passphrase, each page beside a server that sends the same bytes. The demo runs in this JVM, its database on this disk, as safe as always.
 */
record DemoAtWork(Path data, Path answers) {

    void measure(Figures figures, int rounds) throws IOException {
        try (ConfigurableApplicationContext fyren =
                new SpringApplicationBuilder(Fyren.class).run("--server.port=0", "--fyren.data.dir=" + data)) {
            new OpeningTime(fyren, answers).measure(figures, rounds);
            DemoSignIn door = new DemoSignIn(fyren);
            door.measure(figures, rounds);
            new AuditedRead(fyren, door).measure(figures, rounds);
            new StaffPageTime(fyren, door, answers).measure(figures, rounds);
        }
    }
}
