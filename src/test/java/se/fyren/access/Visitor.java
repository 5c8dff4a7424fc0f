package se.fyren.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyren.access.accounts.Roster;
import se.fyren.access.accounts.Sessions;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.access.audit.TrailHouse;
import se.fyren.kernel.Period;

/** Somebody who asks for a page, and how they stand to the assignment that they come with. */
record Visitor(
        StaffedFyren house,
        Person person,
        Standing standing,
        @Nullable String oldCookie) {

    private static final LocalDate TODAY = TrailHouse.TODAY;
    private static final Period NOW = new Period(TODAY.minusDays(30), TODAY.plusDays(30));
    private static final Period OVER = new Period(TODAY.minusDays(30), TODAY.minusDays(1));
    private static final Period LATER = new Period(TODAY.plusDays(1), TODAY.plusDays(30));

    enum Standing {
        IN_FORCE,
        NOT_LET_IN,
        NOT_BEGUN,
        EXPIRED,
        /** The administrator ended it while they were signed in. */
        ENDED,
        /** They were signed in and have left. */
        LEFT,
        NOBODY
    }

    /** One of every role in every standing; nobody has no role. */
    static Stream<Visitor> all(StaffedFyren house) {
        return Stream.of(StaffRole.values()).flatMap(role -> Stream.of(Standing.values())
                .filter(standing ->
                        standing != Standing.NOT_LET_IN || role.key().isPresent())
                .filter(standing -> standing != Standing.NOBODY || role == StaffRole.COUNSELLOR)
                .map(standing -> of(house, role, standing)));
    }

    private static Visitor of(StaffedFyren house, StaffRole role, Standing standing) {
        Period period =
                switch (standing) {
                    case NOT_BEGUN -> LATER;
                    case EXPIRED -> OVER;
                    case IN_FORCE, NOT_LET_IN, ENDED, LEFT, NOBODY -> NOW;
                };
        Person person = house.employ(role, house.unitFor(role), period, standing != Standing.NOT_LET_IN);
        Visitor visitor = new Visitor(house, person, standing, null);
        return switch (standing) {
            case ENDED -> {
                String cookie = visitor.signedInWearingIt();
                house.inTransaction(() -> house.get(Roster.class)
                        .assignment(person.hat().assignment())
                        .ifPresent(found -> house.get(Roster.class).end(found.record())));
                yield new Visitor(house, person, standing, cookie);
            }
            case LEFT -> {
                String cookie = visitor.signedInWearingIt();
                house.inTransaction(
                        () -> house.get(Roster.class).account(person.id()).ifPresent(found -> house.get(Roster.class)
                                .leave(found.record())));
                yield new Visitor(house, person, standing, cookie);
            }
            case IN_FORCE, NOT_LET_IN, NOT_BEGUN, EXPIRED, NOBODY -> visitor;
        };
    }

    /** Who Fyren must take them for; empty for nobody. */
    Optional<SignedIn> who() {
        return switch (standing) {
            case IN_FORCE -> Optional.of(person.wearing(person.hat()));
            case NOT_LET_IN, NOT_BEGUN, EXPIRED -> Optional.of(person.wearing(null));
            case ENDED, LEFT, NOBODY -> Optional.empty();
        };
    }

    /** A cookie of a new session, where they can have one; the old one of who no longer can. */
    Optional<String> cookie() {
        return switch (standing) {
            case IN_FORCE, NOT_BEGUN, EXPIRED -> Optional.of(signedInWearingIt());
            case NOT_LET_IN -> Optional.of(house.get(Sessions.class).begin(person.id(), person.key(), null));
            case ENDED, LEFT, NOBODY -> Optional.ofNullable(oldCookie);
        };
    }

    private String signedInWearingIt() {
        return house.get(Sessions.class)
                .begin(person.id(), person.key(), person.hat().assignment());
    }

    @Override
    public String toString() {
        return person.hat().role() + " " + standing;
    }
}
