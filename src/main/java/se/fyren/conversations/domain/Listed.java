package se.fyren.conversations.domain;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Errand;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.State;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Desk.Danger;
import se.fyren.conversations.letters.Shared.About;

/**
 * Listad: a line of the inbox as it was when its thread was last opened, some hundred bytes.
 *
 * @param edition of the thread's row, at that time
 */
record Listed(Line line, Sealed edition) {

    /** Of what is to be opened at every look: no row has it. */
    static final Sealed UNSETTLED = new Sealed(new byte[Threads.EDITION]);

    static Listed read(DataInput in) throws IOException {
        byte[] edition = new byte[Threads.EDITION];
        in.readFully(edition);
        return new Listed(
                new Line(id(in), about(in), State.valueOf(in.readUTF()), day(in), in.readBoolean(), desk(in)),
                new Sealed(edition));
    }

    void write(DataOutput out) throws IOException {
        out.write(edition.bytes());
        write(out, line.thread());
        About about = line.about();
        out.writeUTF(about.service());
        out.writeUTF(about.language());
        out.writeUTF(about.errand().name());
        out.writeBoolean(about.young());
        out.writeUTF(line.state().name());
        write(out, line.since());
        out.writeBoolean(line.hasLeft());
        write(out, line.desk());
    }

    private static About about(DataInput in) throws IOException {
        return new About(in.readUTF(), in.readUTF(), Errand.valueOf(in.readUTF()), in.readBoolean());
    }

    private static Desk desk(DataInput in) throws IOException {
        return new Desk(
                idOrNull(in),
                in.readBoolean() ? new Danger(id(in), day(in), idOrNull(in)) : null,
                in.readInt(),
                in.readBoolean());
    }

    private static void write(DataOutput out, Desk desk) throws IOException {
        writeOrNull(out, desk.assigned());
        @Nullable Danger danger = desk.danger();
        out.writeBoolean(danger != null);
        if (danger != null) {
            write(out, danger.raisedBy());
            write(out, danger.on());
            writeOrNull(out, danger.seenBy());
        }
        out.writeInt(desk.restsAfter());
        out.writeBoolean(desk.requested());
    }

    private static LocalDate day(DataInput in) throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private static void write(DataOutput out, LocalDate day) throws IOException {
        out.writeLong(day.toEpochDay());
    }

    private static UUID id(DataInput in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static @Nullable UUID idOrNull(DataInput in) throws IOException {
        return in.readBoolean() ? id(in) : null;
    }

    private static void write(DataOutput out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void writeOrNull(DataOutput out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            write(out, id);
        }
    }
}
