package se.fyren.conversations.letters;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Enclosure;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.Pictures;
import se.fyren.conversations.Professional;
import se.fyren.conversations.Referral;
import se.fyren.conversations.SealedAt;
import se.fyren.conversations.letters.Letter.Place;
import se.fyren.sealing.Padding;
import se.fyren.sealing.TextKey;
import tools.jackson.core.JacksonException;

/** Förseglat innehåll: what a letter says, in one of two sizes, locked as a browser can lock it too. */
public final class SealedBody {

    private static final int USUAL = 8_192;
    private static final int LARGE = 45_056;

    private SealedBody() {}

    /** How it stands in JSON. */
    private record Form(
            int v,
            String text,
            @Nullable CallBack call,
            @Nullable Professional from,
            @Nullable Referral referral,
            @Nullable HandedTo handed,
            @Nullable Pictures pictures) {

        @Nullable
        Enclosure enclosed() {
            return Stream.of(call, from, referral, handed, pictures)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What is read of what a browser wrote. */
    private record Typed(@Nullable String text) {}

    /** Whether a row may hold so many bytes. */
    public static boolean isSize(int length) {
        return length == USUAL + TextKey.OVERHEAD || length == LARGE + TextKey.OVERHEAD;
    }

    static byte[] of(Body.Open body, TextKey key, Place place) {
        byte[] written = written(body);
        return key.lock(Padding.to(written.length < USUAL ? USUAL : LARGE, written), context(place));
    }

    /** As it is written before it is locked. */
    static byte[] written(Body.Open body) {
        Enclosure enclosed = body.enclosed();
        return Written.bytes(new Form(
                Written.VERSION,
                body.text(),
                enclosed instanceof CallBack call ? call : null,
                enclosed instanceof Professional from ? from : null,
                enclosed instanceof Referral referral ? referral : null,
                enclosed instanceof HandedTo handed ? handed : null,
                enclosed instanceof Pictures pictures ? pictures : null));
    }

    /** What a row holds. */
    static Body read(byte[] sealed, @Nullable TextKey key, Place place, SealedAt at) {
        return Optional.ofNullable(key)
                .flatMap(one -> one.unlock(sealed, context(place)))
                .flatMap(Padding::removed)
                .<Body>flatMap(bytes -> switch (at) {
                    case ARRIVAL -> Optional.of(read(bytes));
                    case BROWSER -> typed(bytes);
                })
                .orElseGet(() -> Body.Closed.of(sealed));
    }

    private static Body.Open read(byte[] written) {
        Form form = Written.read(written, Form.class);
        return new Body.Open(form.text, form.enclosed());
    }

    /** Who wrote it may have sealed anything: empty where it is no text. */
    private static Optional<Body.Open> typed(byte[] written) {
        try {
            return Optional.ofNullable(Written.read(written, Typed.class))
                    .flatMap(typed -> Optional.ofNullable(typed.text))
                    .flatMap(MessageText::of)
                    .map(text -> new Body.Open(text.text(), null));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String context(Place place) {
        return "fyren text 1 " + place.thread() + " " + place.id();
    }
}
