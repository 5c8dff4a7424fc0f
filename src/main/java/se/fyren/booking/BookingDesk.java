package se.fyren.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fyren.sealing.Receipt;

/** Bokningen: what a help-seeker asks for. None of it is audited: it is theirs. */
public interface BookingDesk {

    /** How long a time is kept for somebody while they decide, in minutes. */
    int HELD_MINUTES = 5;

    /** What came of asking to hold a time. */
    sealed interface Held {

        /** Hållen: it is theirs until then. */
        record Now(Hold hold) implements Held {}

        /** Upptagen: somebody else has it, or nobody offers it. */
        record Taken(List<FreeTime> nearest) implements Held {}

        /** Tar inte emot: no centre here answers for that service. */
        record NotReceiving() implements Held {}
    }

    /** What came of booking. */
    sealed interface Booked {

        /** Bokad: what they come back with, shown once. */
        record With(Receipt code) implements Booked {}

        /** Upptagen: somebody else has it, nobody offers it, or it was held too long ago. */
        record Taken(List<FreeTime> nearest) implements Booked {}

        /** Tar inte emot: no centre here answers for that service. */
        record NotReceiving() implements Booked {}

        /** Inget håll: what was to book a held time is nothing that holding one has answered. */
        record NoHold() implements Booked {}
    }

    /** What came of moving or cancelling a time. */
    sealed interface Changed {

        /** Ändrad: as it is now; moved to where it was, it is as it was. */
        record To(Appointment appointment) implements Changed {}

        /** Avbokad: it is gone, and the code opens nothing. */
        record Cancelled() implements Changed {}

        /** Upptagen: somebody else has the time that was wanted, or nobody offers it. What they had, they have. */
        record Taken(List<FreeTime> nearest) implements Changed {}

        /** Förbi: it has begun. */
        record Begun() implements Changed {}

        /** Finns inte: the code belongs to nothing. */
        record NotThere() implements Changed {}
    }

    /** The free times of those days, the earliest first; empty where no centre here answers for the service. */
    Optional<List<FreeTime>> times(String service, LocalDate first, LocalDate last);

    /** Keeps the time for five minutes, with somebody who is free then, whoever it is. */
    Held hold(Wanted wanted);

    /** Books what is held. The same hold booked again is answered with the same code, for as long as that opens something. */
    Booked book(String hold, Wishes wishes);

    /** Books at once. */
    Booked book(Wanted wanted, Wishes wishes);

    /** What the code opens with. Takes about a millisecond, whatever it belongs to. */
    CodeKeys keys(Receipt code);

    /** Their time; empty where the code belongs to nothing. */
    Optional<Appointment> find(CodeKeys keys);

    /** Moves their time to another beginning, in the same way to talk; with the same counsellor where they can. */
    Changed move(CodeKeys keys, Instant start);

    /** Cancels their time, which is gone at once with all that they wished. */
    Changed cancel(CodeKeys keys);

    /** Lets the centre know other wishes than before; false where the code belongs to nothing, or it has begun. */
    boolean wish(CodeKeys keys, Wishes wishes);
}
