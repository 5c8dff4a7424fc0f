package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.handover.Handover;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/** Förseglad överlämning: 45,104 bytes, sealed to the key of the unit that it is for. */
public final class SealedHandover {

    private static final int SIZE = 45_056;

    private SealedHandover() {}

    /** How it stands in JSON. */
    private record Form(
            int v, String service, String language, UUID by, String text, LocalDate consentOn, ShortText consentHow) {}

    public static byte[] of(Handover handover, PublicKey unit, UUID id) {
        Form form = new Form(
                Written.VERSION,
                handover.service(),
                handover.language(),
                handover.by(),
                handover.text().text(),
                handover.consentOn(),
                handover.consentHow());
        return unit.seal(Padding.to(SIZE, Written.bytes(form)), context(id));
    }

    /** What a row holds; empty where it is for another unit. */
    public static Optional<Handover> open(byte[] sealed, PrivateKey unit, UUID id) {
        return unit.open(sealed, context(id))
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class))
                .map(form -> new Handover(
                        form.service,
                        form.language,
                        form.by,
                        MessageText.of(form.text).orElseThrow(),
                        form.consentOn,
                        form.consentHow));
    }

    private static String context(UUID id) {
        return "fyren handover 1 " + id;
    }
}
