package se.fyren.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** What stands before a database and lets in only some of those who knock: the first is number 1. */
final class Door implements AutoCloseable {

    private final ServerSocket knocks = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger count = new AtomicInteger();
    private final TestDatabase database;

    Door(TestDatabase database, IntPredicate isLetIn) throws IOException {
        this.database = database;
        Thread.startVirtualThread(() -> open(isLetIn));
    }

    ExternalPostgres server() {
        String url = database.url().replace(":" + port() + "/", ":" + knocks.getLocalPort() + "/");
        return new ExternalPostgres(url, database.user(), database.password());
    }

    int knocks() {
        return count.get();
    }

    private int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private void open(IntPredicate isLetIn) {
        while (!knocks.isClosed()) {
            try {
                Socket in = knocks.accept();
                if (isLetIn.test(count.incrementAndGet())) {
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), port());
                    Thread.startVirtualThread(() -> carry(in, out));
                    Thread.startVirtualThread(() -> carry(out, in));
                } else {
                    in.close();
                }
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them has gone.
        }
    }

    @Override
    public void close() throws IOException {
        knocks.close();
    }
}
