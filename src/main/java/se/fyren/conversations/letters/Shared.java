package se.fyren.conversations.letters;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyren.conversations.Errand;
import se.fyren.conversations.Referral;
import se.fyren.conversations.letters.Letter.Kind;
import se.fyren.sealing.Padding;
import se.fyren.sealing.SecretKey;

/**
 * Gemensamt: what both sides know of a thread.
 *
 * @param referral what the centre has said; null where nobody is referred
 */
public record Shared(About about, Latest latest, Seen seen, Referral.@Nullable State referral) {

    private static final int SIZE = 512;

    /**
     * Om tråden: what stays as it was when the thread began.
     *
     * @param service the id of the centre's service
     * @param language the help-seeker's language
     * @param young whether they have let the centre know that they are under 18
     */
    public record About(String service, String language, Errand errand, boolean young) {}

    /**
     * Det senaste: the latest letter that both sides see.
     *
     * @param on the day on which it was written
     * @param since the first day on which the same side wrote and the other did not
     * @param answered whether the centre has ever answered
     */
    public record Latest(int number, Kind by, LocalDate on, LocalDate since, boolean answered) {

        /** Whether the centre wrote it, or has called. */
        public boolean byCentre() {
            return by == Kind.CENTRE || by == Kind.CENTRE_PICTURES || by == Kind.CALLED;
        }
    }

    /**
     * Det lästa: what the help-seeker has seen.
     *
     * @param number of the latest letter that they have seen
     * @param on the day on which they saw it; null where they have not been back
     * @param leavesAfter their access ends on the day after they have read an answer to this letter; 0 where it does not
     */
    public record Seen(int number, @Nullable LocalDate on, int leavesAfter) {}

    /** How it stands in JSON. */
    private record Form(int v, Shared shared) {}

    /** As it is when the thread begins. */
    public static Shared begun(About about, LocalDate today) {
        return new Shared(
                about,
                new Latest(1, Kind.SEEKER, today, today, false),
                new Seen(1, null, 0),
                about.errand == Errand.REFERRAL ? Referral.State.RECEIVED : null);
    }

    /** The same where they have let the centre know since whether they are under 18. */
    public Shared about(boolean young) {
        return new Shared(new About(about.service, about.language, about.errand, young), latest, seen, referral);
    }

    /** The same after one letter more. */
    public Shared after(Letter letter, LocalDate today) {
        Latest next = new Latest(
                letter.number(),
                letter.kind(),
                today,
                today,
                latest.answered || letter.kind().isAnswer());
        boolean sameSide = next.byCentre() == latest.byCentre();
        boolean leaves = seen.leavesAfter > 0 && !next.byCentre();
        return new Shared(
                about,
                sameSide ? new Latest(next.number, next.by, today, latest.since, next.answered) : next,
                leaves ? new Seen(seen.number, seen.on, letter.number()) : seen,
                referral);
    }

    /** The same when the help-seeker has seen everything. */
    public Shared seen(LocalDate today) {
        return new Shared(about, latest, new Seen(latest.number, today, seen.leavesAfter), referral);
    }

    /** The same when the help-seeker wants their access to end once they have read an answer, or no longer does. */
    public Shared leavingOnceRead(boolean leaving) {
        return new Shared(about, latest, new Seen(seen.number, seen.on, leaving ? latest.number : 0), referral);
    }

    /** The same when the centre has said yes or no to who was referred. */
    public Shared with(Referral.State decided) {
        return new Shared(about, latest, seen, decided);
    }

    public boolean hasUnread() {
        return seen.number < latest.number;
    }

    public boolean hasLeft() {
        return latest.by == Kind.LEFT;
    }

    /** Whether the help-seeker wants their access to end once they have read an answer. */
    public boolean mayEnd() {
        return !hasLeft() && seen.leavesAfter > 0;
    }

    /** Whether the help-seeker read the answer on an earlier day, and wanted their access to end by that. */
    public boolean isOver(LocalDate today) {
        return mayEnd() && seen.number > seen.leavesAfter && seen.on != null && seen.on.isBefore(today);
    }

    /** Sealed for its thread's row. */
    public byte[] sealed(SecretKey key, UUID thread) {
        return key.lock(Padding.to(SIZE, Written.bytes(new Form(Written.VERSION, this))), context(thread));
    }

    /** What a row holds; empty where it is sealed with another key or was moved. */
    public static Optional<Shared> open(byte[] sealed, SecretKey key, UUID thread) {
        return key.unlock(sealed, context(thread))
                .flatMap(Padding::removed)
                .map(bytes -> Written.read(bytes, Form.class).shared);
    }

    private static String context(UUID thread) {
        return "fyren shared 1 " + thread;
    }

    @Override
    public String toString() {
        return "Shared[…]";
    }
}
