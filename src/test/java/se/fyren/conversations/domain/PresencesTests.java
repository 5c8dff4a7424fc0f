package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.kernel.Period;

/** That a centre answers just now. */
@TestInstance(Lifecycle.PER_CLASS)
class PresencesTests {

    private StaffedFyren fyren;
    private Presences presences;
    private Centre mika;
    private Centre kast;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        presences = fyren.get(Presences.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @BeforeEach
    void nobodyHasSaidAnythingAtTwoMinutesPastNoon() {
        fyren.goTo(LocalDateTime.parse("2026-11-20T12:02"));
        fyren.get(JdbcClient.class).sql("delete from conversations.presence").update();
    }

    @Test
    void aCentreSaysForItselfThatItAnswersAndAColleagueThatItDoesNoMore() {
        SignedIn colleague = atWork(StaffRole.COUNSELLOR, mika);

        assertThat(presences.of("mika-sthlm")).isEmpty();
        assertThat(presences.answers(mika.atWork(), Duration.ofMinutes(15))).isTrue();

        assertThat(presences.of("mika-sthlm")).as("by five minutes").hasValue(LocalTime.of(12, 20));
        assertThat(presences.own(colleague)).hasValue(LocalTime.of(12, 20));
        assertThat(presences.of("kast-sthlm")).isEmpty();
        assertThat(presences.own(kast.atWork())).isEmpty();

        assertThat(presences.rests(kast.atWork())).isTrue();
        assertThat(presences.of("mika-sthlm")).isPresent();
        assertThat(presences.rests(colleague)).isTrue();
        assertThat(presences.of("mika-sthlm")).isEmpty();
    }

    @Test
    void whatIsSaidLastCounts() {
        presences.answers(mika.atWork(), Duration.ofMinutes(60));
        presences.answers(mika.atWork(), Duration.ofMinutes(15));

        assertThat(presences.of("mika-sthlm")).hasValue(LocalTime.of(12, 20));
    }

    @Test
    void nobodyElseSaysItForThemAndNobodySaysItForLong() {
        for (StaffRole other : new StaffRole[] {StaffRole.AUDITOR, StaffRole.INTERPRETER}) {
            assertThat(presences.answers(atWork(other, mika), Duration.ofMinutes(15)))
                    .isFalse();
            assertThat(presences.rests(atWork(other, mika))).isFalse();
        }
        assertThat(presences.of("mika-sthlm")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> presences.answers(mika.atWork(), Presences.MOST.plusSeconds(1)));
    }

    /** Half an hour each: over both changes of the clock, and over midnight. */
    @ParameterizedTest(name = "said at {0}, until {1}, still at {2}, no more at {3}")
    @CsvSource({
        "2026-11-20T12:00, 12:30, 2026-11-20T12:29, 2026-11-20T12:30",
        "2026-11-20T23:41, 00:15, 2026-11-21T00:14, 2026-11-21T00:15",
        "2026-03-29T01:45, 03:15, 2026-03-29T03:14, 2026-03-29T03:15",
        "2026-10-25T01:45, 02:15, 2026-10-25T02:14, 2026-10-25T02:15"
    })
    void itPassesByItselfAndTheNightErasesIt(
            LocalDateTime said, LocalTime until, LocalDateTime still, LocalDateTime no) {
        fyren.goTo(said);
        presences.answers(mika.atWork(), Duration.ofMinutes(30));

        fyren.goTo(still);
        assertThat(presences.of("mika-sthlm")).hasValue(until);
        presences.forgetPassed();
        assertThat(rows()).isOne();
        fyren.goTo(no);
        assertThat(presences.of("mika-sthlm")).isEmpty();
        assertThat(presences.own(mika.atWork())).isEmpty();
        presences.forgetPassed();
        assertThat(rows()).isZero();
    }

    @Test
    void whatWasSaidBeforeTheClockWasSetBackIsNotToldForADay() {
        presences.answers(mika.atWork(), Duration.ofMinutes(60));

        fyren.goTo(LocalDateTime.parse("2026-11-19T12:02"));

        assertThat(presences.of("mika-sthlm")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20 12:31+01", "2026-11-20 12:30:00.000001+01", "infinity"})
    void theDatabaseHoldsNoMomentFinerThanFiveMinutes(String until) {
        assertThatThrownBy(() -> insert(until)).isInstanceOf(DataIntegrityViolationException.class);
        insert("2026-11-20 12:30+01");
    }

    private void insert(String until) {
        fyren.get(JdbcClient.class)
                .sql("insert into conversations.presence values (gen_random_uuid(), ?::timestamptz)")
                .param(until)
                .update();
    }

    private int rows() {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from conversations.presence")
                .query(Integer.class)
                .single();
    }

    private SignedIn atWork(StaffRole role, Centre centre) {
        var person = fyren.employ(role, centre.unit(), Period.ALWAYS, true);
        return person.wearing(person.hat());
    }
}
