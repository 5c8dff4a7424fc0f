package se.fyren.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * A port for a Fyren that must know its own address before it starts. The system gives these to nobody by itself, and
 * another run of the tests, beside this one, looks elsewhere: so it is still free when Fyren has come as far as taking it.
 */
public final class OpenPort {

    private static final int FIRST = 20_000;
    private static final int OF_ONE_RUN = 16;
    private static final int RUNS = 750;

    private OpenPort() {}

    public static int find() {
        int first = FIRST + (int) (ProcessHandle.current().pid() % RUNS) * OF_ONE_RUN;
        return IntStream.range(first, first + OF_ONE_RUN)
                .filter(OpenPort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
