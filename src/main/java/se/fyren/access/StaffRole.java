package se.fyren.access;

import java.util.Optional;
import se.fyren.access.Unit.Kind;
import se.fyren.access.Unit.Purpose;

/** Behörighetsroll: what somebody does at a unit. What it lets them do stands in {@link Rules} alone. */
public enum StaffRole {
    ADMINISTRATOR,
    COUNSELLOR,
    COORDINATOR,
    AGREEMENT_MANAGER,
    REPRESENTATIVE,
    /** Opens what is lent to them at the unit, each thing until a day, and nothing else. */
    INTERPRETER,
    ANALYST,
    DIRECTORY_EDITOR,
    AUDITOR;

    /** The unit's key that the role holds a share of; empty where it needs none. */
    public Optional<Purpose> key() {
        return switch (this) {
            case COUNSELLOR, COORDINATOR, AGREEMENT_MANAGER, REPRESENTATIVE, DIRECTORY_EDITOR ->
                Optional.of(Purpose.CONTENT);
            case AUDITOR -> Optional.of(Purpose.AUDIT);
            case ADMINISTRATOR, INTERPRETER, ANALYST -> Optional.empty();
        };
    }

    /** Whether units of the kind have such a role; the database refuses it elsewhere. */
    public boolean isFor(Kind unit) {
        return switch (this) {
            case ADMINISTRATOR -> unit == Kind.INSTALLATION;
            case COUNSELLOR -> unit == Kind.MIKA || unit == Kind.KAST;
            case COORDINATOR -> unit == Kind.COORDINATORS;
            case AGREEMENT_MANAGER -> unit == Kind.HOST;
            case REPRESENTATIVE -> unit == Kind.MUNICIPALITY || unit == Kind.AUTHORITY;
            case INTERPRETER -> unit == Kind.MIKA || unit == Kind.KAST || unit == Kind.COORDINATORS;
            case ANALYST -> unit == Kind.HOST || unit == Kind.AUTHORITY;
            case DIRECTORY_EDITOR -> unit == Kind.DIRECTORY;
            case AUDITOR -> true;
        };
    }
}
