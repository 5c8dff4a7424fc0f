package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.access.accounts.StaffedFyren.Person;
import se.fyren.conversations.CallBack;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.ShortText;
import se.fyren.conversations.domain.Inbox.State;
import se.fyren.conversations.letters.Desk;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.kernel.Period;

/** What a counsellor does with a thread, what the other side sees of it, and what a colleague does. */
@TestInstance(Lifecycle.PER_CLASS)
class CounsellorTests {

    private static final CallBack CALL =
            new CallBack("+46701740605", line("Vardagar före tre"), line("Fyrvaktaren"), null);

    private StaffedFyren fyren;
    private Conversations conversations;
    private Centre mika;
    private Person colleague;
    private SeekerKeys keys;
    private UUID thread;

    @BeforeAll
    void start(@TempDir Path data) {
        fyren = new StaffedFyren(data);
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-sthlm");
        colleague = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
    }

    @AfterAll
    void end() {
        fyren.close();
    }

    @BeforeEach
    void somebodyWrites() {
        List<UUID> before = threads();
        keys = mika.gets("Hej");
        thread = threads().stream()
                .filter(one -> !before.contains(one))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNoteIsForTheCentreAndNeverForWhoWrote() {
        mika.answering().note(mika.atWork(), thread, UUID.randomUUID(), text("Kom ihåg"));
        mika.answers(thread, "Vi finns här");

        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER, Letter.Kind.NOTE, Letter.Kind.CENTRE);
        assertThat(texts(conversations.open(keys).orElseThrow())).containsExactly("Hej", "Vi finns här");
    }

    @Test
    void anAnswerIsKeptOnceHoweverOftenItIsSentAndSoIsItsCorrection() {
        UUID form = UUID.randomUUID();
        for (String sent : List.of("Ja", "Ja", "Nej", "Nej", "Ja")) {
            mika.answering().answer(mika.atWork(), thread, form, text(sent));
        }
        mika.answers(thread, "Ja");

        assertThat(texts(conversations.open(keys).orElseThrow())).containsExactly("Hej", "Ja", "Nej", "Ja");
    }

    @Test
    void aDraftIsItsAuthorsOnlyOneAndGoneWithTheAnswer() {
        mika.answering().draft(mika.atWork(), thread, text("Vi fi"));
        mika.answering().draft(mika.atWork(), thread, text("Vi finns"));
        mika.answering().draft(atWork(colleague), thread, text("Kollegans"));

        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER, Letter.Kind.DRAFT, Letter.Kind.DRAFT);
        assertThat(opened().draft(mika.counsellor().id()).orElseThrow().letter().text())
                .isEqualTo("Vi finns");
        mika.answers(thread, "Vi finns här");
        assertThat(opened().draft(mika.counsellor().id())).isEmpty();
        assertThat(opened().draft(colleague.id())).isPresent();
        assertThat(texts(conversations.open(keys).orElseThrow())).containsExactly("Hej", "Vi finns här");
    }

    @Test
    void aThreadIsNewThenWaitsForTheOneAndTheOther() {
        assertThat(opened().line().state()).isEqualTo(State.NEW);
        mika.answers(thread, "Hej själv");
        assertThat(opened().line().state()).isEqualTo(State.WAITING_FOR_THEM);
        conversations.write(keys, text("Tack"), RepeatKey.random());
        assertThat(opened().line().state()).isEqualTo(State.WAITING_FOR_US);
        desk().rest(mika.atWork(), thread, true);
        assertThat(opened().line().state()).isEqualTo(State.RESTING);
        conversations.write(keys, text("En sak till"), RepeatKey.random());
        assertThat(opened().line().state()).isEqualTo(State.WAITING_FOR_US);
    }

    @Test
    void theFlagOfDangerStaysUpUntilASecondColleagueHasSeenIt() {
        desk().raise(mika.atWork(), thread);

        assertThat(desk().see(mika.atWork(), thread).orElseThrow()).matches(CounsellorTests::isUnseen);
        assertThat(desk().lower(mika.atWork(), thread).orElseThrow()).matches(CounsellorTests::isUnseen);
        assertThat(mika.inbox().look(atWork(colleague)).orElseThrow().getFirst().thread())
                .isEqualTo(thread);
        assertThat(desk().see(atWork(colleague), thread).orElseThrow()).matches(desk -> !isUnseen(desk));
        assertThat(desk().lower(mika.atWork(), thread).orElseThrow().danger()).isNull();
    }

    @Test
    void whatIsNotedOnTheCardStaysWhenSomebodyLeavesAndItGetsANewKey() {
        desk().assign(mika.atWork(), thread, colleague.id());
        mika.answering().note(mika.atWork(), thread, UUID.randomUUID(), text("Kom ihåg"));
        Person leaver = fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true);
        fyren.letGo(leaver);

        assertThat(threads()).contains(thread);
        assertThat(opened().line().desk().assigned()).isEqualTo(colleague.id());
        assertThat(kinds()).contains(Letter.Kind.NOTE);
        assertThat(desk().request(mika.atWork(), thread, true)).isPresent();
        assertThat(opened().line().desk().requested()).isTrue();
    }

    @Test
    void aNumberIsForgottenWhenTheyHaveBeenCalled() {
        conversations.askForCall(keys, CALL, RepeatKey.random());
        assertThat(opened().entries().getLast().letter().enclosed()).isEqualTo(CALL);
        assertThat(conversations.open(keys).orElseThrow().isCallWaited()).isTrue();
        int rows = rows();

        assertThat(mika.answering().called(mika.atWork(), thread)).hasValue(true);

        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER, Letter.Kind.CALLED);
        assertThat(rows()).as("the number's own row is gone").isEqualTo(rows);
        assertThat(opened().line().state()).isEqualTo(State.WAITING_FOR_THEM);
        assertThat(mika.answering().called(mika.atWork(), thread)).hasValue(false);
        assertThat(conversations.open(keys).orElseThrow().isCallWaited()).isFalse();
        assertThat(conversations.open(keys).orElseThrow().wasCalled())
                .as("they are told")
                .isTrue();
        conversations.write(keys, text("Tack för samtalet"), RepeatKey.random());
        assertThat(conversations.open(keys).orElseThrow().wasCalled()).isFalse();
    }

    @Test
    void aNumberIsForgottenWhenTheyChangeItTakeItBackOrLeave() {
        conversations.askForCall(keys, CALL, RepeatKey.random());
        conversations.askForCall(keys, CALL, RepeatKey.random());
        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER, Letter.Kind.CALL_ME);
        assertThat(conversations.takeCallBack(keys)).isTrue();
        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER);
        conversations.askForCall(keys, CALL, RepeatKey.random());
        conversations.leave(keys);
        assertThat(kinds()).containsExactly(Letter.Kind.SEEKER, Letter.Kind.LEFT);
    }

    @Test
    void whoWantedToBeForgottenOnceTheyHadReadIsForgottenOnTheNextDay() {
        conversations.leaveOnceRead(keys, true);
        mika.answers(thread, "Vi finns här");
        LocalDate read = fyren.today();
        assertThat(conversations.open(keys)).isPresent();
        assertThat(conversations.open(keys))
                .as("a broken connection takes nothing away")
                .isPresent();

        fyren.goTo(read.plusDays(1));
        assertThat(conversations.write(keys, text("Någon annan"), RepeatKey.random()))
                .isInstanceOf(Conversations.Wrote.NotThere.class);
        assertThat(conversations.open(keys)).isEmpty();
        assertThat(opened().line().hasLeft()).isTrue();
        fyren.goTo(read);
    }

    @Test
    void whoAsksToBeCalledHasNotReadAnAnswerByThat() {
        conversations.leaveOnceRead(keys, true);
        conversations.askForCall(keys, CALL, RepeatKey.random());
        LocalDate asked = fyren.today();
        conversations.open(keys);

        fyren.goTo(asked.plusDays(1));
        assertThat(conversations.open(keys)).isPresent();
        fyren.goTo(asked);
    }

    @Test
    void theCentreSeesToItThatWhoWantedToBeForgottenIsAlsoIfTheyNeverComeBack() {
        conversations.leaveOnceRead(keys, true);
        mika.answers(thread, "Vi finns här");
        conversations.write(keys, text("Tack"), RepeatKey.random());
        LocalDate read = fyren.today();
        conversations.open(keys);
        fyren.goTo(read.plusDays(1));
        threads();
        assertThat(opened().line().hasLeft())
                .as("the last letter is not answered")
                .isFalse();
        mika.answers(thread, "Ta hand om dig");
        conversations.open(keys);

        fyren.goTo(read.plusDays(2));
        threads();

        assertThat(opened().line().hasLeft()).isTrue();
        assertThat(conversations.open(keys)).isEmpty();
        fyren.goTo(read);
    }

    private Inbox.WholeThread opened() {
        return mika.inbox().open(mika.atWork(), thread).orElseThrow();
    }

    private List<Letter.Kind> kinds() {
        return opened().entries().stream().map(entry -> entry.letter().kind()).toList();
    }

    private List<UUID> threads() {
        return mika.inbox().look(mika.atWork()).orElseThrow().stream()
                .map(Inbox.Line::thread)
                .toList();
    }

    private DeskWork desk() {
        return fyren.get(DeskWork.class);
    }

    private int rows() {
        return fyren.get(JdbcClient.class)
                .sql("select count(*) from conversations.message where thread = ?")
                .param(thread)
                .query(Integer.class)
                .single();
    }

    private static boolean isUnseen(Desk desk) {
        Desk.Danger danger = desk.danger();
        return danger != null && danger.unseen();
    }

    private static SignedIn atWork(Person person) {
        return person.wearing(person.hat());
    }

    private static List<String> texts(Conversation conversation) {
        return conversation.messages().stream()
                .map(message -> message.text().orElseThrow().text())
                .toList();
    }

    private static ShortText line(String text) {
        return ShortText.of(text).orElseThrow();
    }
}
