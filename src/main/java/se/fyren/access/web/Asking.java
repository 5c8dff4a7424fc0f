package se.fyren.access.web;

import java.util.Optional;
import java.util.stream.Stream;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.accounts.PasskeySignIn;
import se.fyren.web.Codes;

/** What a form's fields say, read as what they mean; empty where they say nothing that is. */
final class Asking {

    private Asking() {}

    static Optional<StaffRole> role(String code) {
        return Stream.of(StaffRole.values())
                .filter(role -> Codes.of(role).equals(code))
                .findFirst();
    }

    static Optional<Unit.Kind> kind(String code) {
        return Stream.of(Unit.Kind.values())
                .filter(kind -> Codes.of(kind).equals(code))
                .findFirst();
    }

    /** The code of a passkey's fault; empty where the address names none. */
    static String passkeyFault(String code) {
        return Stream.of(PasskeySignIn.Fault.values())
                .map(Codes::of)
                .filter(code::equals)
                .findFirst()
                .orElse("");
    }
}
