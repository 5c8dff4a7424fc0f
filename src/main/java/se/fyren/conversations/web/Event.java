package se.fyren.conversations.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/**
 * Händelse: what an open page is told, as server-sent events have it. Whatever it says, it is as long as any other.
 *
 * @param answering that the centre answers just now, in the page's language; empty where nobody has said so
 * @param news whether something has come that they have not seen
 * @param over whether nothing more will be told
 */
record Event(String answering, boolean news, boolean over) {

    /** More than the longest sentence of any language takes. */
    static final int BYTES = 512;

    static final Event OVER = new Event("", false, true);

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] END = "\n\n".getBytes(UTF_8);

    /** {@link #BYTES} of them: JSON takes no notice of the spaces after it. */
    byte[] bytes() {
        byte[] said = ("data:" + JSON.writeValueAsString(this)).getBytes(UTF_8);
        if (said.length > BYTES - END.length) {
            throw new IllegalStateException("Longer than every event is");
        }
        byte[] all = Arrays.copyOf(said, BYTES);
        Arrays.fill(all, said.length, BYTES, (byte) ' ');
        System.arraycopy(END, 0, all, BYTES - END.length, END.length);
        return all;
    }
}
