package se.fyren.conversations.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyren.access.Coordinators;
import se.fyren.access.Coordinators.Team;
import se.fyren.access.SignedIn;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.MessageText;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Filing.Filed;
import se.fyren.conversations.handover.HandedOver;
import se.fyren.conversations.handover.Handover;
import se.fyren.conversations.handover.Handovers;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.conversations.letters.SealedHandover;
import se.fyren.sealing.PrivateKey;

/** Överlämning till ärende: with the person's consent, and not without, coordinators are told what they agreed to. */
@Component
public class HandingOver implements Handovers {

    private final CentreThreads threads;
    private final Coordinators coordinators;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingOver(
            CentreThreads threads,
            Coordinators coordinators,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.threads = threads;
        this.coordinators = coordinators;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** To whom can be handed over. */
    public List<Team> teams() {
        return coordinators.receiving();
    }

    /** What came of handing over. */
    public sealed interface Outcome {

        /** Överlämnat: once, however often it is sent. */
        record Done() implements Outcome {}

        /** Redan överlämnat: the same form has been sent with something else in it, and that is what stands. */
        record Already(HandedTo to) implements Outcome {}

        /** Ingen namngiven: a professional has asked for advice, and there is nobody to hand over. */
        record NobodyNamed() implements Outcome {}

        /** Inget team: no coordinators receive at that unit. */
        record NoTeam() implements Outcome {}
    }

    /**
     * Hands over, notes in the thread what, to whom and by which consent, and tells casework; empty where the thread is
     * not there or not theirs.
     *
     * @param note the note's own id, which the handover itself does not have: what is sent twice is handed over once
     */
    public Optional<Outcome> handOver(
            SignedIn who,
            UUID thread,
            UUID note,
            UUID unit,
            MessageText text,
            LocalDate consentOn,
            ShortText consentHow) {
        return threads.change(who, thread, filed -> {
            if (!filed.shared().about().errand().isAboutSomebody()) {
                return new Outcome.NobodyNamed();
            }
            Optional<Team> team = coordinators.receiving().stream()
                    .filter(one -> one.unit().equals(unit))
                    .findFirst();
            if (team.isEmpty()) {
                return new Outcome.NoTeam();
            }
            HandedTo to = new HandedTo(team.get().name(), consentOn, consentHow);
            Optional<Letter> before = threads.kept(filed, note);
            if (before.isPresent() && before.get().enclosed() instanceof HandedTo stands) {
                boolean isSame = stands.equals(to) && before.get().text().equals(text.text());
                return isSame ? new Outcome.Done() : new Outcome.Already(stands);
            }
            handOver(who, filed, note, team.get(), text, to);
            return new Outcome.Done();
        });
    }

    private void handOver(SignedIn who, Filed filed, UUID note, Team team, MessageText text, HandedTo to) {
        Handover handover = new Handover(
                filed.shared().about().service(),
                filed.shared().about().language(),
                who.staff(),
                text,
                to.consentOn(),
                to.consentHow());
        UUID id = UUID.randomUUID();
        LocalDate today = LocalDate.now(clock);
        database.sql("insert into conversations.handover (id, day, sealed) values (?, ?, ?)")
                .params(id, today, SealedHandover.of(handover, team.key(), id))
                .update();
        threads.note(filed, note, Kind.HANDOVER, who, text, to);
        events.publishEvent(new HandedOver(id, team.unit(), today));
    }

    @Override
    public Optional<Handover> open(UUID handover, PrivateKey unit) {
        return database.sql("select sealed from conversations.handover where id = ?")
                .param(handover)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> SealedHandover.open(bytes, unit, handover));
    }

    @Override
    public void taken(UUID handover) {
        database.sql("delete from conversations.handover where id = ?")
                .param(handover)
                .update();
    }
}
