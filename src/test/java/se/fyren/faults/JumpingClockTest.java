package se.fyren.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.domain.Centre;
import se.fyren.night.NightWork;

/**
 * While people write, the clock jumps, a night passes, and somebody sets it right. Everything is sent twice with its key, as
 * by those who got no answer, before a jump and after it. The database's own clock stands by none of this: no statement
 * asks it.
 */
@DisplayName("While people write, the clock")
@Timeout(value = 900, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JumpingClockTest {

    private static final int WRITING = 6;

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
        Centre.of(fyren, Kind.MIKA, "mika-sthlm");
    }

    @AfterAll
    static void stop() {
        fyren.close();
    }

    @ParameterizedTest(name = "{0}: from {1} to {2}")
    @CsvSource({
        "jumps a day ahead, 2026-11-20T12:00, 2026-11-21T12:00",
        "jumps a day back, 2026-11-20T12:00, 2026-11-19T12:00",
        "jumps back over midnight, 2026-11-21T00:00, 2026-11-20T23:59",
        "goes over to summer time, 2026-03-29T01:59, 2026-03-29T03:00",
        "goes over to winter time, 2026-10-25T02:59, 2026-10-25T03:00",
        "jumps a day ahead to winter time, 2026-10-24T12:00, 2026-10-25T12:00",
        "jumps a day back to winter time, 2026-03-29T12:00, 2026-03-28T12:00"
    })
    void everyMessageIsThereOnceInItsPlaceAndOnItsDay(String how, LocalDateTime right, LocalDateTime wrong) {
        fyren.goTo(right);
        List<Correspondent> correspondents = Stream.generate(() -> new Correspondent(fyren.origin()::resolve, true))
                .limit(WRITING)
                .toList();
        afterEachHasWrittenMore(correspondents);
        fyren.goTo(wrong);
        afterEachHasWrittenMore(correspondents);
        fyren.context().getBeansOfType(NightWork.class).values().forEach(NightWork::perform);
        afterEachHasWrittenMore(correspondents);
        fyren.goTo(right);
        afterEachHasWrittenMore(correspondents);

        correspondents.forEach(Correspondent::looks);
        // In the order in which it was written, whatever the days say.
        List<LocalDate> days = runs(List.of(right.toLocalDate(), wrong.toLocalDate(), right.toLocalDate()));
        assertThat(correspondents)
                .allSatisfy(one -> assertThat(runs(one.days())).isEqualTo(days));
        assertThat(correspondents).extracting(Correspondent::failures).containsOnly(0);
    }

    /** Two more: of these at least one was begun since. */
    private static void afterEachHasWrittenMore(List<Correspondent> correspondents) {
        List<Integer> before =
                correspondents.stream().map(Correspondent::acknowledged).toList();
        for (int one = 0; one < WRITING; one++) {
            while (correspondents.get(one).acknowledged() < before.get(one) + 2) {
                Correspondent.pause();
            }
        }
    }

    /** The days, each once as long as it is the same. */
    private static List<LocalDate> runs(List<LocalDate> days) {
        List<LocalDate> runs = new ArrayList<>();
        for (LocalDate day : days) {
            if (runs.isEmpty() || !runs.getLast().equals(day)) {
                runs.add(day);
            }
        }
        return runs;
    }
}
