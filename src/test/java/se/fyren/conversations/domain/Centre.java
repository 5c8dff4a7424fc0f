package se.fyren.conversations.domain;

import java.util.UUID;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.MessageText;
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

    /** The only thread that there is to see. */
    public UUID onlyThread() {
        return inbox().look(atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .reduce((one, other) -> {
                    throw new IllegalStateException("More than one thread");
                })
                .orElseThrow();
    }

    public static MessageText text(String text) {
        return MessageText.of(text).orElseThrow();
    }
}
