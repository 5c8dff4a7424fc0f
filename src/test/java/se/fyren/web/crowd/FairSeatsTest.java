package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.web.Seats.Seat;

/** Who sits, and who gives up a seat: five in all, three for one. */
class FairSeatsTest {

    private static final Source ONE = new Source(1);
    private static final Source OTHER = new Source(2);
    private static final Source THIRD = new Source(3);

    private final FairSeats seats = new FairSeats(new Sources("", true, false), 5, 3);
    private final List<String> givenUp = new ArrayList<>();

    @Test
    void whoTakesMoreThanTheirShareGivesUpTheirOwnEldest() {
        takes(ONE, "a", "b", "c");
        assertThat(givenUp).isEmpty();
        takes(ONE, "d", "e");
        takes(OTHER, "x");
        assertThat(givenUp).containsExactly("a", "b");
    }

    @Test
    void whereAllAreTakenWhoHasTheMostGivesUpTheirEldest() {
        takes(ONE, "a", "b", "c");
        takes(OTHER, "x", "y");
        takes(THIRD, "p");
        assertThat(givenUp).containsExactly("a");
    }

    @Test
    void aSeatThatIsLeftIsFreeAndLeftTwiceNoFreer() {
        Seat first = seats.take(ONE, () -> givenUp.add("a"));
        takes(ONE, "b", "c");
        first.leave();
        first.leave();
        takes(ONE, "d");
        assertThat(givenUp).isEmpty();
        takes(ONE, "e");
        assertThat(givenUp).containsExactly("b");
    }

    private void takes(Source source, String... names) {
        for (String name : names) {
            seats.take(source, () -> givenUp.add(name));
        }
    }
}
