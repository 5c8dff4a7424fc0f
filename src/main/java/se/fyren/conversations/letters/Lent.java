package se.fyren.conversations.letters;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.Padding;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;
import se.fyren.sealing.SecretKey;
import se.fyren.sealing.TextKey;

/** Utlånat: which thread is lent to an interpreter, and the keys that both its sides have. */
public record Lent(UUID thread, SecretKey key, TextKey text) {

    private static final int SIZE = 256;

    /** How it stands in JSON. */
    private record Form(int v, UUID thread, String key, String text) {}

    /** Sealed for one loan. */
    public byte[] sealed(PublicKey interpreter, UUID loan) {
        Form form = new Form(
                Written.VERSION,
                thread,
                Base64.getEncoder().encodeToString(key.bytes()),
                Base64.getEncoder().encodeToString(text.bytes()));
        return interpreter.seal(Padding.to(SIZE, Written.bytes(form)), context(loan));
    }

    /** What a loan holds; empty where it is another's. */
    public static Optional<Lent> open(byte[] sealed, PrivateKey interpreter, UUID loan) {
        return interpreter
                .open(sealed, context(loan))
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class))
                .map(form -> new Lent(
                        form.thread,
                        SecretKey.of(Base64.getDecoder().decode(form.key)),
                        TextKey.of(Base64.getDecoder().decode(form.text))));
    }

    private static String context(UUID loan) {
        return "fyren loan 1 " + loan;
    }

    @Override
    public String toString() {
        return "Lent[…]";
    }
}
