package se.fyren.conversations.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import se.fyren.access.Centres;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Arrived;
import se.fyren.conversations.letters.SealedMore;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.TextKey;

/** A browser that seals what is written in it, or whatever its owner likes. */
final class Browser {

    private static final int USUAL = 8_192;

    private final StaffedFyren fyren;
    private final Centre centre;
    private final SeekerKeys keys;
    private TextKey text = TextKey.random();
    private byte[] textBox = {};

    UUID thread = UUID.randomUUID();
    UUID message = UUID.randomUUID();
    PublicKey receiver;
    byte[] forTheCentre;

    Browser(StaffedFyren fyren, Centre centre) {
        this.fyren = fyren;
        this.centre = centre;
        this.keys = fyren.get(Receipts.class).of(Receipt.random());
        this.receiver = fyren.get(Centres.class)
                .receiving(centre.service())
                .orElseThrow()
                .key();
        this.forTheCentre = receiver.seal(text.bytes(), "fyren card text 1 " + thread);
    }

    /** What Fyren knows them by. */
    SeekerKeys atTheDoor() {
        return fyren.get(Receipts.class).ofDoor(keys.door());
    }

    /** What who types the number without scripts opens with. */
    SeekerKeys withTheReceipt() {
        return keys;
    }

    /** The body of a letter that says so in JSON. */
    byte[] body(String json) {
        return text.lock(Padding.to(USUAL, json.getBytes(UTF_8)), "fyren text 1 " + thread + " " + message);
    }

    Arrived begins(String json) {
        return begins(body(json), RepeatKey.random());
    }

    Arrived begins(byte[] body, RepeatKey once) {
        textBox = keys.toSeeker().textBox(text, thread);
        return sends(body, false, once);
    }

    /** The same thread, with another letter. */
    Arrived corrects(String json, boolean young, RepeatKey once) {
        message = UUID.randomUUID();
        return sends(body(json), young, once);
    }

    private Arrived sends(byte[] body, boolean young, RepeatKey once) {
        String sent = written(
                bytes(thread),
                keys.door().bytes(),
                keys.toSeeker().reading().bytes(),
                receiver.bytes(),
                forTheCentre,
                textBox,
                bytes(message),
                body);
        return fyren.get(Conversations.class)
                .begin(centre.service(), "sv", SealedOpening.read(sent).orElseThrow(), young, once);
    }

    /** One letter more. */
    SealedMore seals(String json) {
        message = UUID.randomUUID();
        return SealedMore.read(written(textBox, bytes(message), body(json))).orElseThrow();
    }

    /** Opens the thread's key as it is now. */
    void comesBack() {
        String box = Objects.requireNonNull(fyren.get(Conversations.class)
                        .open(atTheDoor())
                        .orElseThrow()
                        .shut())
                .box();
        textBox = Base64.getUrlDecoder().decode(box);
        text = keys.openText(textBox, thread).orElseThrow();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static String written(byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            all.put(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }
}
