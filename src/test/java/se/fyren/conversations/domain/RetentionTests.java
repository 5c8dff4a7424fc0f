package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.Act;
import se.fyren.access.Gate;
import se.fyren.access.Part;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Thing;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.access.audit.Place;
import se.fyren.access.audit.TrailEntry;
import se.fyren.access.audit.TrailPage;
import se.fyren.access.audit.TrailReading;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.RetentionDecision;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Retention.DryRun;
import se.fyren.conversations.domain.Retention.Outcome;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** Threads are destroyed when the centre's host has decided that they are, and never before. */
@TestInstance(Lifecycle.PER_CLASS)
class RetentionTests {

    private static final RetentionDecision DECISION =
            new RetentionDecision(ShortText.of("SN 2026/17").orElseThrow(), LocalDate.of(2026, 10, 1), 60, 5);

    private StaffedFyren fyren;
    private Conversations conversations;
    private Centre mika;
    private Centre kast;
    private Person administrator;
    private Person auditor;
    private LocalDate today;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        kast = Centre.of(fyren, Kind.KAST, "kast-sthlm");
        administrator = fyren.employ(StaffRole.ADMINISTRATOR, fyren.installation(), Period.ALWAYS, false);
        auditor = fyren.employ(StaffRole.AUDITOR, mika.unit(), Period.ALWAYS, true);
        today = fyren.today();
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @BeforeEach
    void nothingIsDecided() {
        fyren.get(JdbcClient.class).sql("delete from conversations.retention").update();
    }

    @AfterEach
    void itIsTodayAgain() {
        fyren.goTo(today);
    }

    @Test
    void withoutADecisionNothingIsDestroyed() {
        mika.gets("Hej");
        fyren.goTo(today.plusYears(50));

        assertThat(retention().dryRun(mika.atWork())).isEmpty();
        assertThat(retention().destroy(mika.atWork(), mikas())).isEmpty();
        assertThat(retention().decide(wearing(administrator), DECISION)).isEmpty();
    }

    @Test
    void whatTheHostHasDecidedIsLookedAtFirstAndThenDestroyedAndCounted() {
        SeekerKeys waiting = mika.gets("Ingen har svarat");
        UUID left = beginning("Jag går nu", true);
        List<UUID> before = mikas();
        conversations.leave(mika.gets("Jag går nu, innan ni svarar"));
        UUID unanswered = other(before);
        UUID unread = beginning("Svaret är inte läst", false);
        mika.answers(unread, "Här är svaret");
        UUID read = beginning("Svaret är läst", false);
        mika.answers(read, "Här är svaret");
        UUID requested = beginning("Begärd", true);
        fyren.get(DeskWork.class).request(mika.atWork(), requested, true);
        kast.gets("En annan mottagnings");
        assertThat(retention().decide(mika.atWork(), DECISION)).hasValue(DECISION);

        fyren.goTo(today.plusDays(5));
        assertThat(due()).doesNotContain(left, unread, read);
        fyren.goTo(today.plusDays(6));
        assertThat(due()).contains(left).doesNotContain(unanswered, unread, read);
        fyren.goTo(today.plusDays(30));
        assertThat(due()).doesNotContain(unanswered);
        fyren.goTo(today.plusDays(61));
        assertThat(due()).contains(left, unanswered, unread, read).doesNotContain(requested);

        List<UUID> seen = List.of(left, unread, UUID.randomUUID());
        int staying = mikas().size() - 2;
        long entries = fyren.entries();
        assertThat(retention().destroy(mika.atWork(), seen)).hasValue(new Outcome(2, staying));

        assertThat(fyren.entries()).as("each is in the trail").isGreaterThanOrEqualTo(entries + 2);
        assertThat(mikas()).hasSize(staying).contains(read).doesNotContain(left, unread);
        assertThat(conversations.open(waiting)).isPresent();
        assertThat(kast.inbox().look(kast.atWork()).orElseThrow()).hasSize(1);
        assertThat(retention().destroy(kast.atWork(), List.of(read))).isEmpty();
    }

    @ParameterizedTest(name = "an unread answer of {0} days ago")
    @ValueSource(ints = {1, 29, 30})
    void anAnswerThatNobodyHasReadIsKeptThirtyDays(int days) {
        UUID thread = beginning("Hej", false);
        mika.answers(thread, "Hej själv");
        retention().decide(mika.atWork(), new RetentionDecision(DECISION.reference(), today, 30, 0));

        fyren.goTo(today.plusDays(days));

        assertThat(due()).doesNotContain(thread);
        fyren.goTo(today.plusDays(31));
        assertThat(due()).contains(thread);
    }

    @Test
    void whatWasDoneWithAThreadIsReadInTheTrailWhenTheThreadIsGone() {
        LocalDate later = today.plusYears(1);
        fyren.goTo(later);
        UUID thread = beginning("Jag går nu", true);
        retention().decide(mika.atWork(), DECISION);
        fyren.goTo(later.plusDays(6));
        retention().destroy(mika.atWork(), List.of(thread));
        assertThat(mikas()).doesNotContain(thread);

        assertThat(trailFrom(later))
                .filteredOn(entry -> thread.equals(entry.asked().record()))
                .allMatch(
                        entry -> entry.asked().staff().equals(mika.counsellor().id()))
                .extracting(entry -> entry.asked().act() + " " + entry.day())
                .containsExactly("REMOVE " + later.plusDays(6), "CHANGE " + later);
    }

    @Test
    void whatIsWrittenInAfterTheLookIsNotDestroyed() {
        List<UUID> before = mikas();
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = other(before);
        mika.answers(thread, "Hej själv");
        retention().decide(mika.atWork(), DECISION);
        fyren.goTo(today.plusDays(90));
        List<UUID> seen = due();
        assertThat(seen).contains(thread);

        conversations.write(keys, text("Är ni kvar?"), RepeatKey.random());
        retention().destroy(mika.atWork(), seen);

        assertThat(conversations.open(keys)).isPresent();
    }

    /** A thread of a help-seeker's, who leaves when they have been answered, or does not. */
    private UUID beginning(String text, boolean leaves) {
        List<UUID> before = mikas();
        SeekerKeys keys = mika.gets(text);
        UUID thread = other(before);
        if (leaves) {
            mika.answers(thread, "Ta hand om dig");
            conversations.leave(keys);
        }
        return thread;
    }

    private UUID other(List<UUID> before) {
        return mikas().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    }

    private List<UUID> mikas() {
        return mika.inbox().look(mika.atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .toList();
    }

    private List<UUID> due() {
        return retention().dryRun(mika.atWork()).map(DryRun::due).orElseThrow();
    }

    /** As the centre's auditor opens it. */
    private List<TrailEntry> trailFrom(LocalDate first) {
        SignedIn who = wearing(auditor);
        return fyren.get(Gate.class)
                .list(who, Act.LIST, Part.OUTLINE, Thing.TRAIL, scope -> fyren.get(TrailReading.class)
                        .read(who, scope, first, Place.through(fyren.today())))
                .map(page -> ((TrailPage.Read) page).newestFirst())
                .orElseThrow();
    }

    private Retention retention() {
        return fyren.get(Retention.class);
    }

    private static SignedIn wearing(Person person) {
        return person.wearing(person.hat());
    }
}
