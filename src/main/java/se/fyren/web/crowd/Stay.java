package se.fyren.web.crowd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.fyren.web.Room.Filled;
import se.fyren.web.Room.Place;

/** One place in the room, which grows with what comes. Its room's lock guards what others may take away. */
final class Stay implements Place {

    static final int PIECE = 64 * 1024;

    private final FairRoom room;
    private final Source source;
    private final long since = System.nanoTime();
    private final List<byte[]> pieces = new ArrayList<>();
    private volatile boolean lost;
    private volatile boolean whole;

    Stay(FairRoom room, Source source) {
        this.room = room;
        this.source = source;
    }

    @Override
    public Optional<Filled> fill(InputStream sent, long most) throws IOException {
        long length = 0;
        while (length < most) {
            if (!room.take(this)) {
                return Optional.empty();
            }
            int count = readInto(sent, (int) Math.min(PIECE, most - length));
            length += count;
            if (count < PIECE) {
                break;
            }
        }
        synchronized (room) {
            whole = !lost;
            return lost ? Optional.empty() : Optional.of(new Filled(length, content(length)));
        }
    }

    private int readInto(InputStream sent, int most) throws IOException {
        Optional<byte[]> piece;
        synchronized (room) {
            piece = lost ? Optional.empty() : Optional.of(pieces.getLast());
        }
        return piece.isEmpty() ? 0 : sent.readNBytes(piece.get(), 0, most);
    }

    private InputStream content(long length) {
        List<InputStream> streams = new ArrayList<>();
        long left = length;
        for (byte[] piece : pieces) {
            streams.add(new ByteArrayInputStream(piece, 0, (int) Math.min(PIECE, left)));
            left -= PIECE;
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    @Override
    public void close() {
        room.leave(this);
    }

    Source source() {
        return source;
    }

    int pieces() {
        return pieces.size();
    }

    /** Pieces in the time since it came. */
    double speed() {
        return pieces.size() / (double) (System.nanoTime() - since);
    }

    boolean isLost() {
        return lost;
    }

    boolean isWhole() {
        return whole;
    }

    void add() {
        pieces.add(new byte[PIECE]);
    }

    void lose() {
        pieces.clear();
        lost = true;
    }
}
