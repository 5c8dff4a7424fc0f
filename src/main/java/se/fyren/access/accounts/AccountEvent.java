package se.fyren.access.accounts;

import static se.fyren.access.Act.APPROVE;
import static se.fyren.access.Act.CHANGE;
import static se.fyren.access.Act.CREATE;
import static se.fyren.access.Act.REMOVE;

import se.fyren.access.Act;
import se.fyren.access.Thing;

/** Kontohändelse: what can happen to an account, and how the trail tells of it. */
public enum AccountEvent {
    SIGNED_IN(CREATE, Thing.SESSION),
    /** Somebody tried to sign in as them, and could not. */
    FAILED(CREATE, Thing.SESSION),
    SIGNED_OUT_EVERYWHERE(REMOVE, Thing.SESSION),
    JOINED(CREATE, Thing.JOINING),
    /** A colleague said that they had lost every way to sign in. */
    VOUCHED_FOR(APPROVE, Thing.RECOVERY),
    CAME_BACK(CHANGE, Thing.RECOVERY),
    PASSKEY_ADDED(CREATE, Thing.PASSKEY),
    PASSKEY_REMOVED(REMOVE, Thing.PASSKEY),
    PASSPHRASE_CHANGED(CHANGE, Thing.PASSPHRASE),
    PASSPHRASE_REMOVED(REMOVE, Thing.PASSPHRASE),
    CODE_APP_CHANGED(CHANGE, Thing.CODE_APP),
    NOTICES_CHOSEN(CHANGE, Thing.ACCOUNT),
    NOTICES_ENDED(CHANGE, Thing.ACCOUNT);

    private final Act act;
    private final Thing thing;

    AccountEvent(Act act, Thing thing) {
        this.act = act;
        this.thing = thing;
    }

    Act act() {
        return act;
    }

    Thing thing() {
        return thing;
    }

    /** Whether there is another way in than before: the auditors of every unit that they work at are told. */
    boolean isOfCredentials() {
        return switch (this) {
            case SIGNED_IN, FAILED, SIGNED_OUT_EVERYWHERE, VOUCHED_FOR, NOTICES_CHOSEN, NOTICES_ENDED -> false;
            case JOINED,
                    CAME_BACK,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    PASSPHRASE_CHANGED,
                    PASSPHRASE_REMOVED,
                    CODE_APP_CHANGED -> true;
        };
    }

    /** Whether it must not go unnoticed by who did not do it. Who has joined just now knows that they have. */
    boolean isToBeNoticed() {
        return switch (this) {
            case SIGNED_IN, FAILED, SIGNED_OUT_EVERYWHERE, JOINED -> false;
            case VOUCHED_FOR,
                    CAME_BACK,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    PASSPHRASE_CHANGED,
                    PASSPHRASE_REMOVED,
                    CODE_APP_CHANGED,
                    NOTICES_CHOSEN,
                    NOTICES_ENDED -> true;
        };
    }
}
