package se.fyren.backup;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.Fyren;
import se.fyren.database.TestDatabase;

/** Looks how many threads there are when everything is made and no port is open yet. */
final class BeforeThePort implements SmartLifecycle {

    private final JdbcClient database;
    private final AtomicInteger ports = new AtomicInteger();
    private volatile int threads = -1;
    private volatile int openPorts = -1;

    BeforeThePort(JdbcClient database) {
        this.database = database;
    }

    static ConfigurableApplicationContext started(Path data, TestDatabase restored) {
        return new SpringApplicationBuilder(Fyren.class, BeforeThePort.class)
                .properties(restored.properties())
                .registerShutdownHook(false)
                .run("--server.port=0", "--fyren.data.dir=" + data);
    }

    int threads() {
        return threads;
    }

    int openPorts() {
        return openPorts;
    }

    @EventListener
    void opened(WebServerInitializedEvent opened) {
        ports.incrementAndGet();
    }

    @Override
    public void start() {
        openPorts = ports.get();
        threads = database.sql("select count(*) from conversations.thread")
                .query(Integer.class)
                .single();
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return threads >= 0;
    }

    /** The first to start. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
