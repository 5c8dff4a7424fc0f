package se.fyren.access.passkey;

/** Inloggningssvar: what came of signing in with a passkey. */
public sealed interface Assertion {

    /** Godtaget: by the owner. The passkey's counter is the new one, and is to be stored. */
    record Accepted(Passkey passkey) implements Assertion {}

    /** Avvisat: nobody has signed in. */
    record Refused(Refusal reason) implements Assertion {}
}
