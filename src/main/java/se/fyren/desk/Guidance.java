package se.fyren.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handledning: what a professional may need to know, piece by piece. The words stand in the message files; here stands
 * which source says so.
 */
public record Guidance(List<Piece> pieces) {

    public Guidance {
        pieces = List.copyOf(pieces);
    }

    /**
     * Stycke: one thing to know.
     *
     * @param key the key of its words without {@code desk.}, for instance {@code step.1}
     * @param source the source's id in the directory
     * @param checked the day somebody last read the source, null where that is not known
     * @param address where to read on, null where that is not known
     */
    public record Piece(
            String key,
            String source,
            @Nullable LocalDate checked,
            @Nullable String address) {

        /** The key of one of its texts. */
        public String text(String part) {
            return "desk." + key + "." + part;
        }
    }

    /** The pieces under a heading, in order. */
    public List<Piece> under(String heading) {
        return pieces.stream()
                .filter(piece -> piece.key().startsWith(heading + "."))
                .toList();
    }
}
