package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.domain.Conversations.Begun;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.domain.Inbox.Line;
import se.fyren.conversations.domain.Inbox.State;
import se.fyren.conversations.letters.SeekerKeys;
import se.fyren.sealing.Receipt;

/** Somebody writes, keeps 25 digits, comes back and finds the answer; nobody else does. */
class ConversationsTests {

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static int centresSoFar;

    private Conversations conversations;
    private Centre mika;
    private Centre kast;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
    }

    @BeforeEach
    void twoCentres() {
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
        kast = Centre.of(fyren, Kind.KAST, "kast-" + centresSoFar++);
    }

    @AfterAll
    static void end() {
        fyren.close();
    }

    @Test
    void whoeverKeepsTheReceiptFindsTheAnswer() {
        SeekerKeys keys = mika.gets("Jag behöver prata med någon.");

        UUID thread = mika.onlyThread();
        assertThat(mika.answering().answer(mika.atWork(), thread, UUID.randomUUID(), text("Bra att du skrev.")))
                .hasValue(true);
        assertThat(conversations.write(keys, text("Tack"), RepeatKey.random())).isEqualTo(new Wrote.Kept());

        assertThat(texts(conversations.open(keys).orElseThrow()))
                .containsExactly("YOU Jag behöver prata med någon.", "CENTRE Bra att du skrev.", "YOU Tack");
    }

    @Test
    void aReceiptThatBelongsToNothingOpensNothing() {
        mika.gets("Något");
        SeekerKeys another = conversations.keys(Receipt.random());

        assertThat(conversations.open(another)).isEmpty();
        assertThat(conversations.write(another, text("Något"), RepeatKey.random()))
                .isEqualTo(new Wrote.NotThere());
        assertThat(conversations.leave(another)).isFalse();
    }

    @Test
    void aRightAndAWrongReceiptAskTheDatabaseTheSameUntilSomethingIsFound() {
        SeekerKeys another = conversations.keys(Receipt.random());

        assertThat(fyren.statements(() -> conversations.open(another))).isEqualTo(1);
    }

    @Test
    void thatAnAnswerHasBeenReadIsKeptOnceAndComingBackWithoutOneWritesNothing() {
        SeekerKeys keys = mika.gets("Hej");
        conversations.open(keys);
        int nothingNew = fyren.statements(() -> conversations.open(keys));
        mika.answering().answer(mika.atWork(), mika.onlyThread(), UUID.randomUUID(), text("Hej själv"));

        assertThat(fyren.statements(() -> conversations.open(keys))).isGreaterThan(nothingNew);
        assertThat(fyren.statements(() -> conversations.open(keys)))
                .isEqualTo(nothingNew)
                .isEqualTo(2);
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndAnsweredTheSame() {
        RepeatKey key = RepeatKey.random();

        Begun first = conversations.begin(mika.service(), "sv", text("Hej"), key);
        Begun second = conversations.begin(mika.service(), "sv", text("Hej"), key);

        assertThat(receipt(second).written()).isEqualTo(receipt(first).written());
        assertThat(mika.inbox().look(mika.atWork()).orElseThrow()).hasSize(1);
        SeekerKeys keys = conversations.keys(receipt(first));
        RepeatKey again = RepeatKey.random();
        conversations.write(keys, text("Mer"), again);
        conversations.write(keys, text("Mer"), again);
        assertThat(conversations.open(keys).orElseThrow().messages()).hasSize(2);
    }

    @Test
    void aReceiptThatHasBeenKeptIsNotGivenAgainAndOnlyItsOwnRequestIsUsedUp() {
        RepeatKey key = RepeatKey.random();
        Receipt receipt = receipt(conversations.begin(mika.service(), "sv", text("Hej"), key));

        conversations.kept(Receipt.random(), key);
        conversations.kept(receipt, RepeatKey.random());
        assertThat(receipt(conversations.begin(mika.service(), "sv", text("Hej"), key))
                        .written())
                .isEqualTo(receipt.written());

        conversations.kept(receipt, key);
        conversations.kept(receipt, key);
        assertThat(conversations.begin(mika.service(), "sv", text("Hej"), key)).isEqualTo(new Begun.Shown());
        assertThat(conversations.begin(mika.service(), "sv", text("Annat"), key))
                .isEqualTo(new Begun.KeyReused());
        assertThat(conversations.open(conversations.keys(receipt)).orElseThrow().messages())
                .hasSize(1);
    }

    @Test
    void aKeySentWithSomethingElseIsRefusedAndNothingIsKept() {
        RepeatKey key = RepeatKey.random();
        SeekerKeys keys = conversations.keys(receipt(conversations.begin(mika.service(), "sv", text("Hej"), key)));

        assertThat(conversations.begin(mika.service(), "sv", text("Hej då"), key))
                .isEqualTo(new Begun.KeyReused());
        assertThat(conversations.write(keys, text("Hej"), key)).isEqualTo(new Wrote.KeyReused());
        assertThat(conversations.open(keys).orElseThrow().messages()).hasSize(1);
    }

    @Test
    void toACentreThatNobodyWorksAtNothingCanBeWritten() {
        assertThat(conversations.begin("mika-nowhere", "sv", text("Hej"), RepeatKey.random()))
                .isEqualTo(new Begun.NotReceiving());
    }

    @Test
    void manyAtOnceAreAllAnsweredAndOneWhoSendsAtOnceTwiceIsKeptOnce() throws Exception {
        List<Callable<Begun>> senders = new ArrayList<>();
        for (int sender = 0; sender < 36; sender++) {
            RepeatKey key = RepeatKey.random();
            String text = "Avsändare " + sender;
            senders.add(() -> conversations.begin(mika.service(), "sv", text(text), key));
            senders.add(() -> conversations.begin(mika.service(), "sv", text(text), key));
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Begun> one : crowd.invokeAll(senders)) {
                assertThat(one.get()).isInstanceOf(Begun.With.class);
            }
        }
        assertThat(mika.inbox().look(mika.atWork()).orElseThrow()).hasSize(36);
    }

    @Test
    void whoHasLeftFindsNothingAndTheCentreSeesThatTheyHave() {
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = mika.onlyThread();

        assertThat(conversations.leave(keys)).isTrue();

        assertThat(conversations.open(keys)).isEmpty();
        assertThat(conversations.leave(keys)).isFalse();
        assertThat(mika.inbox().look(mika.atWork()).orElseThrow())
                .singleElement()
                .matches(Line::hasLeft)
                .extracting(Line::state)
                .isEqualTo(State.RESTING);
        assertThat(mika.answering().answer(mika.atWork(), thread, UUID.randomUUID(), text("Hej")))
                .hasValue(false);
    }

    @Test
    void anotherCentreSeesNoneOfItAndCannotTellItFromNothing() {
        mika.gets("Hej");
        UUID thread = mika.onlyThread();
        SignedIn elsewhere = kast.atWork();

        assertThat(kast.inbox().look(elsewhere).orElseThrow()).isEmpty();
        assertThat(kast.inbox().open(elsewhere, thread)).isEmpty();
        assertThat(kast.answering().answer(elsewhere, thread, UUID.randomUUID(), text("Hej")))
                .isEmpty();
        assertThat(fyren.statements(() -> kast.inbox().open(elsewhere, thread)))
                .isEqualTo(fyren.statements(() -> kast.inbox().open(elsewhere, UUID.randomUUID())));
    }

    @Test
    void anAnswerThatIsSentTwiceIsKeptOnce() {
        SeekerKeys keys = mika.gets("Hej");
        UUID thread = mika.onlyThread();
        UUID message = UUID.randomUUID();

        mika.answering().answer(mika.atWork(), thread, message, text("Hej själv"));
        mika.answering().answer(mika.atWork(), thread, message, text("Hej själv"));

        assertThat(conversations.open(keys).orElseThrow().messages()).hasSize(2);
        mika.answering().answer(mika.atWork(), thread, message, text("Hej själv, igen"));
        assertThat(texts(conversations.open(keys).orElseThrow()))
                .as("who goes back and changes it loses nothing")
                .last()
                .isEqualTo("CENTRE Hej själv, igen");
    }

    @Test
    void everyReadingAndAnswerOfStaffIsInTheTrailAndNothingOfTheHelpSeekers() {
        long before = fyren.entries();
        SeekerKeys keys = mika.gets("Hej");
        conversations.open(keys);
        assertThat(fyren.entries()).isEqualTo(before);

        UUID thread = mika.onlyThread();
        mika.inbox().open(mika.atWork(), thread);
        mika.answering().answer(mika.atWork(), thread, UUID.randomUUID(), text("Hej"));

        assertThat(fyren.entries()).isEqualTo(before + 3);
    }

    @Test
    void noRowNamesTheCentreWhicheverItIs() {
        mika.gets("Hej");
        mika.onlyThread();

        List<String> columns = fyren.get(JdbcClient.class)
                .sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'conversations'
                        and table_name in ('thread', 'message', 'look', 'repeat', 'loan', 'handover')""")
                .query((row, number) -> row.getString(1))
                .list();

        assertThat(columns).noneMatch(column -> column.matches(".*(unit|centre|service|language|staff|_at|time).*"));
    }

    private static Receipt receipt(Begun begun) {
        return ((Begun.With) begun).receipt();
    }

    private static List<String> texts(Conversation conversation) {
        return conversation.messages().stream()
                .map(message ->
                        message.from() + " " + message.text().orElseThrow().text())
                .toList();
    }
}
