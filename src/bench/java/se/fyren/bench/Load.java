package se.fyren.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks a server on this machine without pause over kept-alive connections, one question at a time on each, from one
 * thread: the same for every server.
 */
final class Load {

    static final int CONNECTIONS = 64;
    private static final int LONGEST_ANSWER = 1 << 18;

    private Load() {}

    /** How many answers came each second. Anything but 200 is an {@link IOException}. */
    static double answersPerSecond(int port, List<byte[]> questions, Duration time) throws IOException {
        List<Caller> callers = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Caller caller = new Caller(port, questions, i);
                callers.add(caller);
                caller.channel.register(selector, SelectionKey.OP_READ, caller);
                caller.ask();
            }
            long answers = 0;
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            while (System.nanoTime() < end) {
                selector.select(TimeUnit.SECONDS.toMillis(1));
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.attachment() instanceof Caller caller && caller.hears()) {
                        answers++;
                        caller.ask();
                    }
                }
                selector.selectedKeys().clear();
            }
            return answers * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
        } finally {
            for (Caller caller : callers) {
                caller.channel.close();
            }
        }
    }

    /** One connection. */
    private static final class Caller {

        private final SocketChannel channel;
        private final List<byte[]> questions;
        private final ByteBuffer heard = ByteBuffer.allocateDirect(LONGEST_ANSWER);
        private final byte[] bytes = new byte[LONGEST_ANSWER];
        private int next;

        Caller(int port, List<byte[]> questions, int first) throws IOException {
            this.questions = questions;
            this.next = first;
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
        }

        void ask() throws IOException {
            heard.clear();
            ByteBuffer question = ByteBuffer.wrap(questions.get(next++ % questions.size()));
            while (question.hasRemaining()) {
                channel.write(question);
            }
        }

        /** Reads what has come; whether the answer is whole. */
        boolean hears() throws IOException {
            int from = heard.position();
            if (channel.read(heard) < 0) {
                throw new EOFException("the server hung up");
            }
            int length = heard.position();
            heard.get(from, bytes, from, length - from);
            return RawAnswer.isWhole(bytes, length);
        }
    }
}
