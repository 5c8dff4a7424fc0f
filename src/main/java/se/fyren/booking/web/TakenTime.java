package se.fyren.booking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import se.fyren.booking.FreeTime;
import se.fyren.web.Problem;
import se.fyren.web.Problem.Code;

/** The time that was wanted is not free; carries those nearest to it to the answer. */
final class TakenTime extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<FreeTime> nearest;

    TakenTime(List<FreeTime> nearest) {
        super("taken", null, false, false);
        this.nearest = List.copyOf(nearest);
    }

    /** A problem, with the times beside it. */
    record Answer(@JsonUnwrapped Problem problem, List<TimeJson> times) {}

    Answer answer() {
        return new Answer(
                Problem.of(Code.TAKEN, List.of()),
                nearest.stream().map(TimeJson::of).toList());
    }
}
