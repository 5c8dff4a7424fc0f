package se.fyren.booking.domain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.booking.CodeKeys;
import se.fyren.sealing.Receipt;
import se.fyren.sealing.SecretKey;

/** Bokningskoderna: what codes open with at this Fyren, and what finds what they lead to. */
@Component
class BookingCodes {

    private final SecretKey salt;
    private final SecretKey tagging;
    private final SecretKey marking;
    private final SecretKey drawing;

    BookingCodes(Pepper pepper) {
        this.salt = pepper.forPurpose("fyren booking salt");
        this.tagging = pepper.forPurpose("fyren booking tag 1");
        this.marking = pepper.forPurpose("fyren booking mark 1");
        this.drawing = pepper.forPurpose("fyren booking code 1");
    }

    CodeKeys of(Receipt code) {
        return ofRoot(code.key(salt));
    }

    /** The same, of what the code has made. */
    CodeKeys ofRoot(SecretKey root) {
        return CodeKeys.of(root, tagging);
    }

    /** The code of who books this hold: always the same, and nobody makes it without the hold's token. */
    Receipt ofHold(HoldToken hold) {
        return Receipt.made(SecretKey.of(drawing.sign(hold.written().getBytes(US_ASCII))));
    }

    /** By which what leads to the time is found. */
    byte[] mark(UUID appointment) {
        return marking.mark(appointment);
    }
}
