package se.fyren.access.passkey;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.fyren.Fyren;
import se.fyren.database.TestDatabase;
import se.fyren.journeys.Browsers;
import se.fyren.journeys.OpenPort;

/** All of Fyren with pages that try passkeys, at an address that it knows as its own, and browsers to come with. */
final class PasskeySite implements AutoCloseable {

    private final String origin;
    private final ConfigurableApplicationContext application;
    private final Browsers browsers;

    PasskeySite() throws IOException, InterruptedException {
        // What a browser signs names the port, so Fyren must know it before it starts.
        int port = OpenPort.find();
        origin = "http://localhost:" + port;
        application = new SpringApplicationBuilder(Fyren.class, PasskeyPages.class)
                .properties(TestDatabase.empty().properties())
                .run(
                        "--server.port=" + port,
                        "--fyren.address=" + origin,
                        "--fyren.data.dir=" + Path.of("target", "passkey-" + port));
        browsers = new Browsers();
    }

    String origin() {
        return origin;
    }

    PasskeyPages pages() {
        return application.getBean(PasskeyPages.class);
    }

    /** A device with an authenticator that knows its user and has a PRF. */
    Device device() {
        return new Device(this, browsers.usual(), true);
    }

    Device deviceWithoutPrf() {
        return new Device(this, browsers.usual(), false);
    }

    @Override
    public void close() {
        browsers.close();
        application.close();
    }
}
