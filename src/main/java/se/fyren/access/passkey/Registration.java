package se.fyren.access.passkey;

/** Registrering: what came of making a passkey. */
public sealed interface Registration {

    /** Godtagen: to be stored. The caller refuses an id that is stored already. */
    record Accepted(Passkey passkey) implements Registration {}

    /** Avvisad: nothing may be stored. */
    record Refused(Refusal reason) implements Registration {}
}
