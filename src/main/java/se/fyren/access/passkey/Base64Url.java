package se.fyren.access.passkey;

import java.util.Base64;
import java.util.Optional;

/** Bytes as WebAuthn writes them in JSON: base64url without padding. */
final class Base64Url {

    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes, empty where the text is written otherwise: each has one text only. */
    static Optional<byte[]> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }
}
