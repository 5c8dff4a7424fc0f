package se.fyren.access;

import static se.fyren.access.Act.APPROVE;
import static se.fyren.access.Act.CHANGE;
import static se.fyren.access.Act.CREATE;
import static se.fyren.access.Act.LIST;
import static se.fyren.access.Act.READ;
import static se.fyren.access.Act.REMOVE;
import static se.fyren.access.Part.CONTENT;
import static se.fyren.access.Part.IDENTITY;
import static se.fyren.access.Part.OUTLINE;

import java.util.List;

/**
 * One address for staff and what it asks of the gate. A new address needs a row here: {@link EveryStaffAddressTest}.
 *
 * @param path below {@code /{language}/staff}; what stands for {@code {id}} and the like is told by {@code of}
 * @param form what is sent, {@code {…}} filled in likewise
 */
record StaffAddress(String method, String path, Of of, Act act, Part part, Thing thing, String form) {

    /** What it is about. */
    enum Of {
        /** It asks nobody who they are. */
        NOBODY,
        /** Nothing but who is signed in: nothing is read or changed that anyone else could ask for. */
        NOTHING,
        ONESELF,
        /** {id} is a person. */
        A_PERSON,
        /** {id} is a person who is to get an assignment. */
        A_NEW_ASSIGNMENT,
        /** {id} is an assignment. */
        AN_ASSIGNMENT,
        /** {name} is what a person signs in with, in the form. */
        A_NAME,
        /** {line} is a line of the directory's {file}. */
        A_LINE,
        /** {id} is a change of the directory, which somebody made. */
        A_CHANGE,
        /** {id} is a thread of a centre's. */
        A_THREAD,
        /** What would be new. */
        SOMETHING_NEW,
        /** All of the kind that the rules let. */
        A_LIST,
        /** Those of the unit whose hat is worn. */
        A_LIST_OF_ONES_UNIT,
        /** {id} is one's own or nothing at all: whoever is signed in may ask, and finds only their own. */
        ONES_OWN_ONLY,
        /** It takes a proof of who is signed in, which none of those who ask here has. */
        A_PROOF;

        boolean isOneRecord() {
            return switch (this) {
                case A_PERSON, A_NEW_ASSIGNMENT, AN_ASSIGNMENT, A_NAME, A_LINE, A_CHANGE, A_THREAD, ONES_OWN_ONLY ->
                    true;
                case NOBODY, NOTHING, ONESELF, SOMETHING_NEW, A_LIST, A_LIST_OF_ONES_UNIT, A_PROOF -> false;
            };
        }
    }

    private static final String REPORT = "municipality=0184&whom=child&concern=Oro&reach=08-12";

    static final List<StaffAddress> ALL = List.of(
            open("GET", "/sign-in"),
            open("POST", "/sign-in"),
            open("POST", "/sign-out"),
            open("POST", "/passkey"),
            open("POST", "/passkey/options"),
            open("GET", "/join/{link}"),
            open("POST", "/join/{link}"),
            open("POST", "/join/{link}/passkey"),
            open("POST", "/join/{link}/passkey/options"),
            open("GET", "/recover"),
            open("POST", "/recover"),
            open("GET", "/providers/{id}"),
            open("GET", "/providers/{id}/back"),
            open("POST", "/providers"),
            // The trail first: reading it takes longer the more the other addresses have written.
            at("GET", "/trail", Of.A_LIST, LIST, OUTLINE, Thing.TRAIL),
            at("GET", "", Of.ONESELF, READ, OUTLINE, Thing.ACCOUNT),
            at("POST", "/hat", Of.ONES_OWN_ONLY, CHANGE, OUTLINE, Thing.ACCOUNT, "hat={id}"),
            at("GET", "/account", Of.ONESELF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/passkeys", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/passkeys/options", Of.ONESELF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/passkeys/{id}/remove", Of.ONES_OWN_ONLY, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/proof", Of.A_PROOF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/proof/passkey", Of.A_PROOF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/proof/provider", Of.A_PROOF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/proof/providers/{id}", Of.NOTHING, READ, IDENTITY, Thing.ACCOUNT),
            at("GET", "/account/passphrase", Of.NOTHING, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/passphrase", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/passphrase/remove", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("GET", "/account/code", Of.NOTHING, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/code", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("GET", "/account/notices", Of.ONESELF, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/notices", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT, "address=anna@example.se"),
            at("POST", "/account/notices/remove", Of.ONESELF, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("POST", "/account/sessions/{id}/end", Of.ONES_OWN_ONLY, CHANGE, OUTLINE, Thing.ACCOUNT),
            at("POST", "/sign-out-everywhere", Of.NOTHING, CHANGE, OUTLINE, Thing.ACCOUNT),
            at("POST", "/unsent", Of.NOTHING, READ, OUTLINE, Thing.ACCOUNT),
            at("GET", "/vouch", Of.NOTHING, READ, OUTLINE, Thing.RECOVERY),
            at("POST", "/vouch", Of.A_NAME, APPROVE, OUTLINE, Thing.RECOVERY, "name={name}"),
            at("GET", "/colleagues", Of.A_LIST, LIST, IDENTITY, Thing.ACCOUNT),
            at(
                    "POST",
                    "/colleagues",
                    Of.SOMETHING_NEW,
                    CREATE,
                    IDENTITY,
                    Thing.ACCOUNT,
                    "name=Somebody&signInName={name}"),
            at("GET", "/colleagues/{id}", Of.A_PERSON, READ, IDENTITY, Thing.ACCOUNT),
            at("POST", "/colleagues/{id}/link", Of.A_PERSON, CHANGE, IDENTITY, Thing.ACCOUNT),
            at("POST", "/colleagues/{id}/leave", Of.A_PERSON, REMOVE, OUTLINE, Thing.ACCOUNT),
            at(
                    "POST",
                    "/colleagues/{id}/assignments",
                    Of.A_NEW_ASSIGNMENT,
                    CREATE,
                    OUTLINE,
                    Thing.ASSIGNMENT,
                    "role=analyst&unit={unit}&until="),
            at("POST", "/assignments/{id}/end", Of.AN_ASSIGNMENT, REMOVE, OUTLINE, Thing.ASSIGNMENT),
            at("POST", "/assignments/{id}/let-in", Of.AN_ASSIGNMENT, APPROVE, OUTLINE, Thing.ASSIGNMENT),
            at("GET", "/unit", Of.A_LIST_OF_ONES_UNIT, LIST, OUTLINE, Thing.ASSIGNMENT),
            at("GET", "/units", Of.A_LIST, LIST, OUTLINE, Thing.UNIT),
            at("POST", "/units", Of.SOMETHING_NEW, CREATE, OUTLINE, Thing.UNIT, "kind=authority&name=New"),
            at("GET", "/conversations", Of.A_LIST, LIST, OUTLINE, Thing.THREAD),
            thread("GET", "", READ, ""),
            thread("POST", "/template", READ, "text=Hej&template=danger&in=th"),
            thread("POST", "/answer", CHANGE, "text=Hej"),
            thread("GET", "/attach", READ, ""),
            thread("POST", "/attach", CHANGE, Caller.A_DOCUMENT),
            thread("GET", "/attached/{number}/{page}", READ, ""),
            thread("POST", "/draft", CHANGE, "text=Hej"),
            thread("POST", "/note", CHANGE, "text=Hej"),
            thread("POST", "/assign", CHANGE, "to=&text=Hej"),
            thread("POST", "/steps", CHANGE, "step=raise"),
            thread("GET", "/report", READ, ""),
            thread("POST", "/report/change", READ, "concern=Oro"),
            thread("POST", "/report/look", READ, REPORT),
            thread("POST", "/report", CHANGE, REPORT),
            thread("GET", "/report/letters", READ, ""),
            thread("GET", "/handover", READ, ""),
            thread("POST", "/handover", CHANGE, "team={team}&text=Hej&on=2026-02-01&how=Muntligt&agreed=yes"),
            thread("GET", "/lend", READ, ""),
            thread("POST", "/lend", READ, "interpreter={interpreter}&through=2027-01-01"),
            thread("POST", "/lend/end", READ, "loan={interpreter}"),
            at("GET", "/lent", Of.A_LIST, LIST, OUTLINE, Thing.LOAN),
            at("GET", "/lent/{id}", Of.ONES_OWN_ONLY, READ, CONTENT, Thing.THREAD),
            at("POST", "/lent/{id}", Of.ONES_OWN_ONLY, CHANGE, CONTENT, Thing.THREAD, "text=Hej"),
            at("GET", "/promise", Of.A_LIST_OF_ONES_UNIT, READ, OUTLINE, Thing.PROMISE),
            at(
                    "POST",
                    "/promise",
                    Of.A_LIST_OF_ONES_UNIT,
                    CHANGE,
                    OUTLINE,
                    Thing.PROMISE,
                    "weekdays=2&opens=09:00&closes=16:00"),
            at("POST", "/presence", Of.A_LIST_OF_ONES_UNIT, CHANGE, OUTLINE, Thing.PRESENCE, "minutes=30"),
            at("GET", "/retention", Of.A_LIST_OF_ONES_UNIT, READ, OUTLINE, Thing.RETENTION),
            at(
                    "POST",
                    "/retention",
                    Of.A_LIST_OF_ONES_UNIT,
                    CREATE,
                    OUTLINE,
                    Thing.RETENTION,
                    "reference=SN+1&on=2026-10-01&last=60&leaving=5"),
            at("POST", "/retention/destroy", Of.A_LIST_OF_ONES_UNIT, READ, OUTLINE, Thing.RETENTION),
            facts("GET", "", Of.A_LIST, LIST, ""),
            facts("GET", "/services/{id}", Of.A_LIST, LIST, ""),
            facts("GET", "/files/{file}", Of.A_LIST, LIST, ""),
            facts("GET", "/lines/{file}/{line}", Of.A_LINE, READ, ""),
            facts("GET", "/lines/{file}/{line}/change", Of.A_LINE, READ, ""),
            facts("POST", "/checked", Of.A_LINE, CHANGE, "file={file}&line={line}"),
            facts("GET", "/new/{file}", Of.SOMETHING_NEW, CREATE, ""),
            facts("POST", "/edit", Of.SOMETHING_NEW, READ, "{sheet}"),
            facts("POST", "/look", Of.SOMETHING_NEW, READ, "{sheet}"),
            facts("POST", "/make", Of.SOMETHING_NEW, CREATE, "{sheet}"),
            facts("GET", "/changes/{id}", Of.A_CHANGE, READ, ""),
            facts("POST", "/changes/{id}/look", Of.A_CHANGE, READ, "choose=1"),
            facts("POST", "/changes/{id}/accept", Of.A_CHANGE, APPROVE, "seen={seen}"),
            facts("POST", "/changes/{id}/decline", Of.A_CHANGE, CHANGE, ""),
            facts("POST", "/changes/{id}/settle", Of.A_CHANGE, CHANGE, ""),
            facts("GET", "/changes/{id}/undo", Of.A_CHANGE, READ, ""),
            facts("POST", "/changes/{id}/undo", Of.A_CHANGE, READ, "choose=1"),
            facts("POST", "/changes/{id}/undone", Of.A_CHANGE, CHANGE, ""));

    private static StaffAddress facts(String method, String path, Of of, Act act, String form) {
        return at(method, "/facts" + path, of, act, CONTENT, Thing.DIRECTORY_FACT, form);
    }

    private static StaffAddress thread(String method, String path, Act act, String form) {
        return at(method, "/conversations/{id}" + path, Of.A_THREAD, act, CONTENT, Thing.THREAD, form);
    }

    private static StaffAddress open(String method, String path) {
        return at(method, path, Of.NOBODY, READ, OUTLINE, Thing.ACCOUNT);
    }

    private static StaffAddress at(String method, String path, Of of, Act act, Part part, Thing thing) {
        return at(method, path, of, act, part, thing, "");
    }

    private static StaffAddress at(String method, String path, Of of, Act act, Part part, Thing thing, String form) {
        return new StaffAddress(method, path, of, act, part, thing, form);
    }

    @Override
    public String toString() {
        return method + " /{language}/staff" + path;
    }
}
