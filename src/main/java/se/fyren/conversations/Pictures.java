package se.fyren.conversations;

import java.util.List;
import java.util.UUID;

/**
 * Bilder: what Fyren has drawn of a picture or a document that one of the two sent, sheet by sheet.
 *
 * @param key which locks the sheets, in Base64
 * @param sheets their ids, in order
 */
public record Pictures(String key, List<UUID> sheets) implements Enclosure {

    public Pictures {
        sheets = List.copyOf(sheets);
    }

    @Override
    public String toString() {
        return "Pictures[…]";
    }
}
