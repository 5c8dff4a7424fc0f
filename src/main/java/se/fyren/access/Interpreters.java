package se.fyren.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fyren.sealing.PublicKey;

/**
 * Tolkarna: those who interpret at a centre, and what is lent to them there. An administrator assigns them to the centre,
 * which lets them open nothing; then a counsellor lends them one thing at a time, under an id of its own, that no other
 * table has to be told from.
 */
public interface Interpreters {

    /** Tolk: somebody who interprets at a centre, and the key to which what is lent to them is sealed. */
    record Interpreter(UUID staff, String name, PublicKey key) {}

    /**
     * Lån: what an interpreter may open.
     *
     * @param id random, and the loan's alone
     * @param through its last day, a year from now at most
     */
    record Loan(UUID id, UUID interpreter, LocalDate through) {

        private static final int LONGEST_YEARS = 1;

        /** Whether something may be lent today through that day. */
        public static boolean isThrough(LocalDate last, LocalDate today) {
            return !last.isBefore(today) && !last.isAfter(today.plusYears(LONGEST_YEARS));
        }
    }

    /** Those of the unit whose hat is worn who have a key, by name. Asked within the gate's transaction. */
    List<Interpreter> at(SignedIn who);

    /**
     * Lends from today on; false where they may not, or it is no interpreter of their unit's, or no day to come. Asked
     * within the gate's transaction, whose last change it should be: it asks the gate once more, which writes in the trail.
     */
    boolean lend(SignedIn who, Loan loan);

    /** Ends the loan today; false where they may not, or there is none. Asked as {@link #lend}. */
    boolean end(SignedIn who, UUID loan);

    /** What is lent to them now at the unit where they wear an interpreter's hat; empty under any other hat. */
    Optional<List<Loan>> lentTo(SignedIn who);

    /**
     * The interpreter under the loan's own assignment, to ask the gate with for the one thing of that id; as they came
     * where it is not lent to them now at the unit whose hat they wear, for the gate to refuse.
     */
    SignedIn under(SignedIn who, UUID loan);
}
