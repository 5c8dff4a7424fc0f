package se.fyren.conversations.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.fyren.access.SignedIn;
import se.fyren.access.Workmates;
import se.fyren.access.web.StaffPages;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.domain.Inbox;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.WholeThread;
import se.fyren.conversations.domain.Presences;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Desk.Danger;
import se.fyren.web.Languages;
import se.fyren.web.NotFound;
import se.fyren.web.Page;

/** What the counsellors' pages are rendered with. */
@Component
class InboxPages {

    private final StaffPages pages;
    private final Inbox inbox;
    private final Workmates workmates;
    private final WaitedTooLong waited;
    private final Presences presences;
    private final Languages languages;
    private final Clock clock;

    InboxPages(
            StaffPages pages,
            Inbox inbox,
            Workmates workmates,
            WaitedTooLong waited,
            Presences presences,
            Languages languages,
            Clock clock) {
        this.pages = pages;
        this.inbox = inbox;
        this.workmates = workmates;
        this.waited = waited;
        this.presences = presences;
        this.languages = languages;
        this.clock = clock;
    }

    /** What is shown, with the names of everybody in it. */
    private record Named<T>(T view, Map<UUID, String> names) {}

    ResponseEntity<byte[]> inbox(String language, SignedIn who, Shown shown) {
        Named<InboxView> named = inbox.look(
                        who,
                        lines -> new Named<>(
                                new InboxView(
                                        lines,
                                        waited.of(who, lines),
                                        presences.own(who),
                                        waited.unheard(who),
                                        who.staff(),
                                        shown),
                                names(lines.stream().flatMap(InboxPages::named))))
                .orElseThrow(NotFound::new);
        return answer(HttpStatus.OK, pages.page(language, "conversations"), "inbox", who, named, Map.of());
    }

    /** The thread with what was typed; {@link NotFound} where it is not there or not theirs. */
    ResponseEntity<byte[]> thread(HttpStatus status, String language, UUID thread, SignedIn who, Typed typed) {
        Named<ThreadView> named = inbox.open(
                        who,
                        thread,
                        whole ->
                                new Named<>(new ThreadView(whole, who.staff(), workmates.of(who)), names(named(whole))))
                .orElseThrow(NotFound::new);
        return answer(
                status,
                pages.page(language, "conversations/" + thread),
                "thread",
                who,
                named,
                Map.of("typed", typed, "languages", languages.all()));
    }

    /** The thread with what was typed, and why the text in the field is not taken. */
    ResponseEntity<byte[]> refused(String language, UUID thread, SignedIn who, Typed typed, String field, String text) {
        MessageText.Fault why = MessageText.fault(text).orElseThrow();
        return thread(HttpStatus.BAD_REQUEST, language, thread, who, typed.but(field, why));
    }

    private <T> ResponseEntity<byte[]> answer(
            HttpStatus status, Page page, String template, SignedIn who, Named<T> named, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("view", named.view);
        model.put("words", new InboxWords(page.texts(), languages, named.names, LocalDate.now(clock)));
        return pages.answer(status, "staff/conversations/" + template, page, who, model);
    }

    private Map<UUID, String> names(Stream<@Nullable UUID> staff) {
        Collection<UUID> everyone = staff.filter(Objects::nonNull).distinct().toList();
        return workmates.namesOf(everyone);
    }

    private static Stream<@Nullable UUID> named(WholeThread whole) {
        return Stream.concat(named(whole.line()), whole.entries().stream().map(entry -> entry.letter()
                .author()));
    }

    private static Stream<@Nullable UUID> named(Line line) {
        Desk desk = line.desk();
        @Nullable Danger danger = desk.danger();
        return danger == null
                ? Stream.of(desk.assigned())
                : Stream.of(desk.assigned(), danger.raisedBy(), danger.seenBy());
    }
}
