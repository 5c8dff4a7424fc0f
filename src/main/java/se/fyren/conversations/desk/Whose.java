package se.fyren.conversations.desk;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.web.Codes;

/** Urval: whose threads the inbox shows. */
public enum Whose {
    ALL,
    MINE,
    NOBODYS;

    /** The one with the code; all where there is none. */
    static Whose of(String code) {
        return Stream.of(values())
                .filter(one -> Codes.of(one).equals(code))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(Line line, UUID self) {
        @Nullable UUID assigned = line.desk().assigned();
        return switch (this) {
            case ALL -> true;
            case MINE -> self.equals(assigned);
            case NOBODYS -> assigned == null;
        };
    }
}
