package se.fyren.conversations.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.fyren.conversations.Message;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;
import se.fyren.web.InvalidFields;
import se.fyren.web.Languages;
import se.fyren.web.NotFound;
import se.fyren.web.Problem.Code;
import se.fyren.web.Problem.FieldError;
import se.fyren.web.Refused;

/** Conversations for programs: {@code /api/conversations}, as the public contract has it. */
@RestController
class ConversationsApi {

    private static final String ONCE = "Idempotency-Key";
    private static final Pattern SCHEME = Pattern.compile("(?i)Receipt(?: +|$)");

    private final Conversations conversations;
    private final Languages languages;

    ConversationsApi(Conversations conversations, Languages languages) {
        this.conversations = conversations;
        this.languages = languages;
    }

    /** What is written first, and to whom. */
    record Start(@Nullable String service, @Nullable String text) {
        @Override
        public String toString() {
            return "Start[…]";
        }
    }

    /** What is written next. */
    record More(@Nullable String text) {
        @Override
        public String toString() {
            return "More[…]";
        }
    }

    /** What to come back with. */
    record Kept(String receipt) {
        @Override
        public String toString() {
            return "Kept[…]";
        }
    }

    /** One message; {@code from} is {@code you} or {@code centre}. */
    record MessageJson(String from, LocalDate day, String text) {

        /** What cannot be read is passed over. */
        static Optional<MessageJson> of(Message message) {
            return message.text()
                    .map(text -> new MessageJson(
                            message.from().name().toLowerCase(Locale.ROOT), message.day(), text.text()));
        }

        @Override
        public String toString() {
            return "MessageJson[…]";
        }
    }

    @PostMapping("/api/conversations")
    @ResponseStatus(HttpStatus.CREATED)
    Kept begin(
            @RequestHeader(name = ONCE, required = false) @Nullable String once,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            @RequestBody Start start) {
        RepeatKey key = key(once);
        List<FieldError> errors = new ArrayList<>();
        @Nullable MessageText text = text(start.text, errors);
        if (text == null || start.service == null) {
            if (start.service == null) {
                errors.add(notReceiving());
            }
            throw new InvalidFields(errors);
        }
        return switch (conversations.begin(
                start.service, languages.preferred(language).code(), text, key)) {
            case Begun.With with -> new Kept(with.receipt().written());
            // The same request is answered the same, as the contract has it.
            case Begun.Left left -> new Kept(left.receipt().written());
            case Begun.NotReceiving no -> throw new InvalidFields(notReceiving());
            case Begun.Shown shown -> throw new Refused(Code.IDEMPOTENCY_KEY_REUSED);
            case Begun.KeyReused reused -> throw new Refused(Code.IDEMPOTENCY_KEY_REUSED);
        };
    }

    @GetMapping("/api/conversations/messages")
    @SecurityRequirement(name = "receipt")
    List<MessageJson> messages(HttpServletRequest request) {
        return conversations.open(keys(request)).orElseThrow(NotFound::new).messages().stream()
                .flatMap(message -> MessageJson.of(message).stream())
                .toList();
    }

    @PostMapping("/api/conversations/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirement(name = "receipt")
    void write(
            @RequestHeader(name = ONCE, required = false) @Nullable String once,
            @RequestBody More more,
            HttpServletRequest request) {
        SeekerKeys keys = keys(request);
        RepeatKey key = key(once);
        List<FieldError> errors = new ArrayList<>();
        @Nullable MessageText text = text(more.text, errors);
        if (text == null) {
            throw new InvalidFields(errors);
        }
        switch (conversations.write(keys, text, key)) {
            case Wrote.Kept kept -> {}
            case Wrote.NotThere nothing -> throw new NotFound();
            // Its key of texts was sealed by a browser, and is none.
            case Wrote.Shut shut -> throw new NotFound();
            case Wrote.KeyReused reused -> throw new Refused(Code.IDEMPOTENCY_KEY_REUSED);
        }
    }

    @DeleteMapping("/api/conversations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SecurityRequirement(name = "receipt")
    void leave(HttpServletRequest request) {
        if (!conversations.leave(keys(request))) {
            throw new NotFound();
        }
    }

    private SeekerKeys keys(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !SCHEME.matcher(header).lookingAt()) {
            throw new Refused(Code.RECEIPT_MISSING);
        }
        return switch (Receipt.read(SCHEME.matcher(header).replaceFirst(""))) {
            case Receipt.Reading.Read read -> conversations.keys(read.receipt());
            case Receipt.Reading.WrongLength wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
            case Receipt.Reading.NotDigits wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
            case Receipt.Reading.Mistyped wrong -> throw new Refused(Code.RECEIPT_MISTYPED);
        };
    }

    private static RepeatKey key(@Nullable String written) {
        return RepeatKey.read(written == null ? "" : written).orElseThrow(() -> new Refused(Code.IDEMPOTENCY_KEY_WEAK));
    }

    private static @Nullable MessageText text(@Nullable String written, List<FieldError> errors) {
        String typed = written == null ? "" : written;
        MessageText.fault(typed).map(ConversationsApi::blame).ifPresent(errors::add);
        return MessageText.of(typed).orElse(null);
    }

    private static FieldError blame(MessageText.Fault fault) {
        return switch (fault) {
            case BLANK -> new FieldError("/text", "blank", "A text has at least one sign that is seen");
            case TOO_LONG -> new FieldError("/text", "too-long", "At most 10,000 code points");
            case UNREADABLE -> new FieldError("/text", "unreadable", "No control characters but line breaks and tabs");
        };
    }

    private static FieldError notReceiving() {
        return new FieldError("/service", "not-receiving", "Not a service to whose centre can be written here");
    }
}
