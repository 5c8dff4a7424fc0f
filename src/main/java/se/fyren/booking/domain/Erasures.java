package se.fyren.booking.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyren.access.Pepper;
import se.fyren.booking.TalkOutcome;
import se.fyren.erasure.Erased;
import se.fyren.erasure.Erased.Kind;
import se.fyren.erasure.ErasesAgain;
import se.fyren.erasure.Ledger;
import se.fyren.sealing.SecretKey;

/** Radering i bokning: the one place where a time goes for good, and what led to it. That there was one is counted. */
@Component
class Erasures implements ErasesAgain {

    private final Appointments appointments;
    private final Ties ties;
    private final Counts counts;
    private final Ledger ledger;
    private final SecretKey marking;
    private final ZoneId zone;

    Erasures(Appointments appointments, Ties ties, Counts counts, Ledger ledger, Pepper pepper, Clock clock) {
        this.appointments = appointments;
        this.ties = ties;
        this.counts = counts;
        this.ledger = ledger;
        this.marking = pepper.forPurpose("fyren erased booking");
        this.zone = clock.getZone();
    }

    /** It was cancelled, and is gone with all that was wished; a backup that is restored does not bring it back. */
    void cancel(Row row) {
        destroy(row, TalkOutcome.CANCELLED);
        ledger.note(erased(row.id()));
    }

    /** It has passed, and goes by the host's decision; the nights after a backup is restored do it again. */
    void pass(Row row) {
        destroy(row, TalkOutcome.valueOf(row.state().name()));
    }

    private void destroy(Row row, TalkOutcome outcome) {
        LocalDate day = LocalDate.ofInstant(row.talk().from(), zone);
        counts.add(row.unit(), day.withDayOfMonth(1), row.kind(), outcome);
        remove(row.id());
    }

    @Override
    public void eraseAgain(Set<Erased> since) {
        appointments.ids().stream().filter(id -> since.contains(erased(id))).forEach(this::remove);
    }

    private void remove(UUID id) {
        ties.remove(id);
        appointments.remove(id);
    }

    private Erased erased(UUID id) {
        return Erased.of(Kind.BOOKING, marking.mark(id));
    }
}
