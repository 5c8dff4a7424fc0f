package se.fyren.access.web;

import se.fyren.access.accounts.Roster;

/** Inbjudan: what was typed to invite somebody. */
public record Invitation(String name, String signInName) {

    static final Invitation EMPTY = new Invitation("", "");

    /** The field that cannot be used; empty where both can. */
    String fault() {
        if (!Roster.isName(name)) {
            return "name";
        }
        return Roster.isSignInName(signInName) ? "" : "sign-in-name";
    }
}
