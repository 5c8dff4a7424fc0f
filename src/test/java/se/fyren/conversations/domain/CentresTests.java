package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Coordinators;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.access.keys.Keyring;
import se.fyren.conversations.HandedTo;
import se.fyren.conversations.Promise;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.HandingOver.Outcome;
import se.fyren.conversations.domain.Inbox.Entry;
import se.fyren.conversations.domain.Interpreting.LentThread;
import se.fyren.conversations.handover.HandedOver;
import se.fyren.conversations.handover.Handovers;
import se.fyren.conversations.letters.Letter;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** What centres promise, lend and hand over. */
@TestInstance(Lifecycle.PER_CLASS)
class CentresTests {

    private static final ShortText HOW = ShortText.of("Muntligt, till mig").orElseThrow();

    private StaffedFyren fyren;
    private Centre mika;
    private Centre kast;
    private Person administrator;
    private LocalDate today;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
        administrator = fyren.employ(StaffRole.ADMINISTRATOR, fyren.installation(), Period.ALWAYS, false);
        today = fyren.today();
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @AfterEach
    void itIsTodayAgain() {
        fyren.goTo(today);
    }

    @Test
    void aCentrePromisesForItselfAndSaysNothingUntilItHas() {
        Promises promises = fyren.get(Promises.class);
        Promise promise = new Promise(2, LocalTime.of(9, 0), LocalTime.of(16, 0));

        assertThat(promises.of("kast-sthlm")).isEmpty();
        assertThat(promises.own(kast.atWork()).orElseThrow()).isEmpty();
        assertThat(promises.give(kast.atWork(), promise)).hasValue(promise);

        assertThat(promises.of("kast-sthlm")).hasValue(promise);
        assertThat(promises.own(kast.atWork()).orElseThrow()).hasValue(promise);
        assertThat(promises.of("mika-sthlm")).isEmpty();
        assertThat(promises.give(wearing(administrator), promise)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-11-20T15:59, true, 2026-11-24",
        "2026-11-20T16:00, false, 2026-11-24",
        "2026-11-21T12:00, false, 2026-11-24",
        "2026-12-23T09:00, true, 2026-12-29",
        "2026-12-24T09:00, false, 2026-12-29",
        "2026-10-24T12:00, false, 2026-10-27",
        "2026-03-28T12:00, false, 2026-03-31"
    })
    void itIsOpenOnWorkingDaysAndAnswersWithinSoMany(LocalDateTime now, boolean isOpen, LocalDate answered) {
        Promise promise = new Promise(2, LocalTime.of(9, 0), LocalTime.of(16, 0));

        assertThat(promise.isOpen(now)).isEqualTo(isOpen);
        assertThat(promise.answeredBy(now)).isEqualTo(answered);
    }

    @Test
    void anInterpreterReadsWhatIsLentAndTranslatesItAndSeesNoNotes() {
        Person interpreter = fyren.employ(StaffRole.INTERPRETER, mika.unit(), Period.ALWAYS, false);
        SignedIn atWork = wearing(interpreter);
        UUID thread = beginning("ฉันกลัว");
        UUID another = beginning("Något annat");
        mika.answering().note(mika.atWork(), thread, UUID.randomUUID(), text("Bara för oss"));
        Lending lending = fyren.get(Lending.class);
        Interpreting interpreting = fyren.get(Interpreting.class);

        assertThat(lending.lend(mika.atWork(), thread, mika.counsellor().id(), today))
                .hasValue(false);
        assertThat(lending.lend(kast.atWork(), thread, interpreter.id(), today)).isEmpty();
        assertThat(lending.lend(mika.atWork(), thread, interpreter.id(), today.plusDays(2)))
                .hasValue(true);

        UUID loan = lending.possible(mika.atWork(), thread)
                .orElseThrow()
                .standing()
                .getFirst()
                .loan();
        assertThat(lending.possible(mika.atWork(), another).orElseThrow().standing())
                .isEmpty();
        assertThat(interpreting.lentTo(atWork).orElseThrow()).singleElement().matches(one -> one.id()
                .equals(loan));
        assertThat(texts(interpreting.open(atWork, loan).orElseThrow())).containsExactly("ฉันกลัว");
        assertThat(interpreting.open(atWork, thread)).isEmpty();
        assertThat(interpreting.open(mika.atWork(), loan)).isEmpty();
        assertThat(interpreting.translate(atWork, loan, UUID.randomUUID(), text("Jag är rädd")))
                .hasValue(true);
        assertThat(mika.inbox().open(mika.atWork(), thread).orElseThrow().entries())
                .extracting(entry -> entry.letter().kind())
                .containsExactly(Letter.Kind.SEEKER, Letter.Kind.NOTE, Letter.Kind.TRANSLATION);

        fyren.goTo(today.plusDays(3));
        assertThat(interpreting.open(atWork, loan)).isEmpty();
        fyren.get(ConversationsNight.class).perform();
        assertThat(rows("loan")).isZero();
    }

    @Test
    void aLoanThatIsEndedIsEndedAtOnce() {
        Person interpreter = fyren.employ(StaffRole.INTERPRETER, mika.unit(), Period.ALWAYS, false);
        UUID thread = beginning("ฉันกลัว");
        Lending lending = fyren.get(Lending.class);
        lending.lend(mika.atWork(), thread, interpreter.id(), today.plusDays(2));
        UUID loan = lending.possible(mika.atWork(), thread)
                .orElseThrow()
                .standing()
                .getFirst()
                .loan();

        assertThat(lending.end(kast.atWork(), thread, loan)).isEmpty();
        assertThat(lending.end(mika.atWork(), thread, UUID.randomUUID())).hasValue(false);
        assertThat(lending.end(mika.atWork(), thread, loan)).hasValue(true);

        assertThat(fyren.get(Interpreting.class).open(wearing(interpreter), loan))
                .isEmpty();
        assertThat(rows("loan")).isZero();
    }

    @Test
    void byConsentCoordinatorsAreToldWhatWasAgreedToAndNothingMore() {
        List<HandedOver> told = fyren.hears(HandedOver.class);
        Unit team = fyren.open(Kind.COORDINATORS, "sthlm-vuxna");
        Person coordinator = fyren.employ(StaffRole.COORDINATOR, team, Period.ALWAYS, true);
        HandingOver handing = fyren.get(HandingOver.class);
        UUID thread = beginning("Hela min historia");
        UUID note = UUID.randomUUID();
        assertThat(handing.teams()).extracting(Coordinators.Team::unit).contains(team.id());

        assertThat(handing.handOver(mika.atWork(), thread, note, team.id(), text("Hon vill ha hjälp"), today, HOW))
                .hasValue(new Outcome.Done());
        assertThat(handing.handOver(mika.atWork(), thread, note, team.id(), text("Hon vill ha hjälp"), today, HOW))
                .as("sent twice, handed over once")
                .hasValue(new Outcome.Done());
        assertThat(List.of(today, today.minusDays(1)))
                .as("corrected and sent again")
                .zipSatisfy(List.of("Hon vill ha annat", "Hon vill ha hjälp"), (day, text) -> assertThat(
                                handing.handOver(mika.atWork(), thread, note, team.id(), text(text), day, HOW))
                        .hasValue(new Outcome.Already(new HandedTo(team.name(), today, HOW))));
        assertThat(handing.handOver(
                        mika.atWork(), thread, UUID.randomUUID(), mika.unit().id(), text("Hon vill"), today, HOW))
                .hasValue(new Outcome.NoTeam());

        HandedOver one = told.getFirst();
        assertThat(told).hasSize(1);
        assertThat(one.unit()).isEqualTo(team.id());
        Handovers handovers = fyren.get(Handovers.class);
        assertThat(handovers.open(one.handover(), PrivateKey.random())).isEmpty();
        assertThat(handovers
                        .open(one.handover(), unitKey(coordinator))
                        .orElseThrow()
                        .text())
                .isEqualTo(text("Hon vill ha hjälp"));
        handovers.taken(one.handover());
        assertThat(handovers.open(one.handover(), unitKey(coordinator))).isEmpty();
        assertThat(mika.inbox().open(mika.atWork(), thread).orElseThrow().entries())
                .extracting(entry -> entry.letter().kind())
                .containsExactly(Letter.Kind.SEEKER, Letter.Kind.HANDOVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into conversations.promise values (gen_random_uuid(), 0, '09:00', '16:00')",
                "insert into conversations.promise values (gen_random_uuid(), 1, '16:00', '09:00')",
                "insert into conversations.retention values (gen_random_uuid(), 'SN 1', '2026-10-01', 29, 0)",
                "insert into conversations.retention values (gen_random_uuid(), '', '2026-10-01', 30, 0)",
                "insert into conversations.retention values (gen_random_uuid(), 'SN 1', '2026-10-01', 30, -1)",
                "insert into conversations.loan values (gen_random_uuid(), ''::bytea, ''::bytea, '2026-10-01')",
                "insert into conversations.handover values (gen_random_uuid(), '2026-10-01', ''::bytea)"
            })
    void theDatabaseRefusesWhatTheCodeWould(String statement) {
        assertThatThrownBy(() -> fyren.get(JdbcClient.class).sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private PrivateKey unitKey(Person person) {
        return fyren.get(Keyring.class)
                .toOpen(wearing(person), person.hat().unit().id(), Unit.Purpose.CONTENT)
                .getFirst();
    }

    private UUID beginning(String text) {
        List<UUID> before = mikas();
        mika.gets(text);
        return mikas().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    }

    private List<UUID> mikas() {
        return mika.inbox().look(mika.atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .toList();
    }

    private int rows(String table) {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from conversations." + table)
                .query(Integer.class)
                .single();
    }

    private static SignedIn wearing(Person person) {
        return person.wearing(person.hat());
    }

    private static List<String> texts(LentThread thread) {
        return thread.entries().stream().map(Entry::letter).map(Letter::text).toList();
    }
}
