package se.fyren.conversations.letters;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;

/**
 * Förseglad fortsättning: what a browser has sealed to be one letter more of its thread.
 *
 * @param box in which it found the key that it sealed with, in the Base64 of addresses: the thread may have got another since
 */
public record SealedMore(String box, SealedText text) {

    private static final int BOX = SecretKey.LENGTH + PublicKey.OVERHEAD;

    /** What was sent; empty where it is not as long as it must be. */
    public static Optional<SealedMore> read(String sent) {
        return SealedText.decoded(sent).filter(bytes -> bytes.length > BOX).flatMap(bytes -> SealedText.read(
                        ByteBuffer.wrap(bytes, BOX, bytes.length - BOX))
                .map(text -> new SealedMore(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, BOX)), text)));
    }

    @Override
    public String toString() {
        return "SealedMore[…]";
    }
}
