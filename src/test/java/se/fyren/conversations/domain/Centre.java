package se.fyren.conversations.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** A centre in a test: its unit, its service and a counsellor who is signed in. */
public record Centre(StaffedFyren fyren, Unit unit, Person counsellor) {

    public static Centre of(StaffedFyren fyren, Kind kind, String service) {
        Unit unit = fyren.open(kind, service);
        return new Centre(fyren, unit, fyren.employ(StaffRole.COUNSELLOR, unit, Period.ALWAYS, true));
    }

    public SignedIn atWork() {
        return counsellor.wearing(counsellor.hat());
    }

    public String service() {
        return String.valueOf(unit.place());
    }

    public Inbox inbox() {
        return fyren.get(Inbox.class);
    }

    /** Its counsellor answers the thread. */
    public Optional<Boolean> answers(UUID thread, String text) {
        return answering().answer(atWork(), thread, UUID.randomUUID(), text(text));
    }

    public Answering answering() {
        return fyren.get(Answering.class);
    }

    /** Somebody writes to it for the first time; the answer is what their receipt opens with. */
    public SeekerKeys gets(String text) {
        Conversations conversations = fyren.get(Conversations.class);
        Begun begun = conversations.begin(service(), "sv", text(text), RepeatKey.random());
        return conversations.keys(((Begun.With) begun).receipt());
    }

    /** The only thread that there is to see. */
    public UUID onlyThread() {
        return inbox().look(atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .reduce((one, other) -> {
                    throw new IllegalStateException("More than one thread");
                })
                .orElseThrow();
    }

    public List<UUID> threads() {
        return inbox().look(atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .toList();
    }

    /** The only thread that there was not before. */
    public UUID newSince(List<UUID> before) {
        return threads().stream()
                .filter(one -> !before.contains(one))
                .reduce((one, other) -> {
                    throw new IllegalStateException("More than one thread");
                })
                .orElseThrow();
    }

    public static MessageText text(String text) {
        return MessageText.of(text).orElseThrow();
    }
}
