package se.fyren.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.Conversation;
import se.fyren.conversations.Message.Words;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.SealedAt;
import se.fyren.conversations.domain.Conversations.Arrived;
import se.fyren.conversations.domain.Conversations.Wrote;
import se.fyren.conversations.letters.Body;
import se.fyren.conversations.letters.Letter;
import se.fyren.conversations.letters.SealedMore;
import se.fyren.conversations.letters.SealedOpening;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;

/** What browsers seal is read by the centre; whoever seals something else hurts nobody but themselves. */
class SealedByBrowsersTests {

    @TempDir
    private static Path data;

    private static StaffedFyren fyren;
    private static int centresSoFar;

    private Conversations conversations;
    private Centre mika;
    private Browser browser;

    @BeforeAll
    static void start() {
        fyren = new StaffedFyren(data);
    }

    @BeforeEach
    void somebodyWithABrowser() {
        conversations = fyren.get(Conversations.class);
        mika = Centre.of(fyren, Kind.MIKA, "mika-" + centresSoFar++);
        browser = new Browser(fyren, mika);
    }

    @AfterAll
    static void end() {
        fyren.close();
    }

    @Test
    void theCentreReadsItAndFyrenHasNoKeyForItMeanwhile() {
        assertThat(browser.begins("{\"v\":1,\"text\":\"Hej\"}")).isInstanceOf(Arrived.Here.class);
        assertThat(words(browser)).allMatch(Words.Shut.class::isInstance).hasSize(1);

        Letter letter = onlyLetter();
        assertThat(letter.text()).isEqualTo("Hej");
        assertThat(letter.at()).isEqualTo(SealedAt.BROWSER);
        mika.answers(mika.onlyThread(), "Vi finns här.");
        conversations.write(browser.atTheDoor(), browser.seals("{\"text\":\"Tack\"}"), RepeatKey.random());
        assertThat(words(browser)).allMatch(Words.Shut.class::isInstance).hasSize(3);
        assertThat(conversations.open(browser.withTheReceipt()).orElseThrow().messages())
                .as("where Fyren has the number it reads")
                .map(message -> message.text().orElseThrow().text())
                .containsExactly("Hej", "Vi finns här.", "Tack");
    }

    @Test
    void whenSomebodyLeavesTheCentreItGetsNewKeysAndBothStillRead() {
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");
        mika.onlyThread();
        fyren.letGo(fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true));

        assertThat(onlyLetter().text()).isEqualTo("Hej");
        assertThat(conversations
                        .open(browser.withTheReceipt())
                        .orElseThrow()
                        .messages()
                        .getFirst()
                        .text())
                .isPresent();
    }

    @Test
    void whatIsSealedWithAKeyThatTheThreadHasNoMoreIsAskedForAgainAndNotLost() {
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");
        mika.onlyThread();
        RepeatKey once = RepeatKey.random();
        SealedMore kept = browser.seals("{\"text\":\"Före\"}");
        SealedMore late = browser.seals("{\"text\":\"Efter\"}");
        assertThat(conversations.write(browser.atTheDoor(), kept, once)).isInstanceOf(Wrote.Kept.class);

        fyren.letGo(fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true));
        mika.onlyThread();

        assertThat(conversations.write(browser.atTheDoor(), late, RepeatKey.random()))
                .isInstanceOf(Wrote.Shut.class);
        assertThat(conversations.write(browser.atTheDoor(), kept, once))
                .as("what was kept is not asked for again")
                .isInstanceOf(Wrote.Kept.class);
        browser.comesBack();
        conversations.write(browser.atTheDoor(), browser.seals("{\"text\":\"Efter\"}"), RepeatKey.random());
        assertThat(mika.inbox()
                        .open(mika.atWork(), mika.onlyThread())
                        .orElseThrow()
                        .entries())
                .map(entry -> entry.letter().text())
                .containsExactly("Hej", "Före", "Efter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \"}",
                "{\"text\":\"\\u0007\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":{\"a\":[1]}}",
                "\"text\""
            })
    void whatIsNoTextIsUnreadableToTheCentreAndItsAnswerArrives(String json) {
        assertThat(browser.begins(json)).isInstanceOf(Arrived.Here.class);

        assertThat(onlyLetter().body()).isInstanceOf(Body.Closed.class);
        assertThat(mika.answers(mika.onlyThread(), "Vi kunde inte läsa det.")).contains(true);
        assertThat(conversations.open(browser.withTheReceipt()).orElseThrow().messages())
                .map(message -> message.words().getClass().getSimpleName())
                .containsExactly("Unreadable", "Read");
    }

    @Test
    void ofWhatABrowserSealedTheTextAloneIsRead() {
        browser.begins("""
                {"v":1,"text":"Hej","call":{"phone":"112","hours":"x"},"handed":{"team":"x"},"from":7,"by":"x"}""");

        assertThat(onlyLetter().text()).isEqualTo("Hej");
        assertThat(onlyLetter().enclosed()).isNull();
    }

    @Test
    void aKeyThatIsNoneIsUnreadableAlsoWhenTheCentreGetsNewKeys() {
        browser.forTheCentre = browser.receiver.seal(new byte[SecretKey.LENGTH], "fyren elsewhere");
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");
        assertThat(onlyLetter().body()).isInstanceOf(Body.Closed.class);

        fyren.letGo(fyren.employ(StaffRole.COUNSELLOR, mika.unit(), Period.ALWAYS, true));

        assertThat(onlyLetter().body()).isInstanceOf(Body.Closed.class);
        assertThat(mika.answers(mika.onlyThread(), "Hej.")).contains(true);
    }

    @Test
    void whatIsSealedToAKeyThatTheCentreHasNoMoreIsNotTaken() {
        browser.receiver = PrivateKey.random().publicKey();

        assertThat(browser.begins("{\"v\":1,\"text\":\"Hej\"}")).isInstanceOf(Arrived.Unfit.class);
        assertThat(mika.threads()).isEmpty();
    }

    @Test
    void theSameSentTwiceIsTakenOnce() {
        RepeatKey once = RepeatKey.random();
        byte[] body = browser.body("{\"v\":1,\"text\":\"Hej\"}");

        assertThat(browser.begins(body, once)).isInstanceOf(Arrived.Here.class);
        assertThat(browser.begins(body, once)).isInstanceOf(Arrived.Here.class);
        assertThat(browser.begins(browser.body("{\"v\":1,\"text\":\"Nej\"}"), once))
                .isInstanceOf(Arrived.KeyReused.class);
        assertThat(mika.threads()).hasSize(1);
    }

    @Test
    void whatIsCorrectedBeforeAnAnswerCameIsALetterMoreInTheSameThread() {
        RepeatKey once = RepeatKey.random();
        browser.begins(browser.body("{\"text\":\"Först\"}"), once);

        assertThat(browser.corrects("{\"text\":\"Sedan\"}", true, once)).isInstanceOf(Arrived.Here.class);
        assertThat(mika.inbox()
                        .open(mika.atWork(), mika.onlyThread())
                        .orElseThrow()
                        .entries())
                .map(entry -> entry.letter().text())
                .containsExactly("Först", "Sedan");
        assertThat(conversations.leave(browser.atTheDoor())).isTrue();
        assertThat(browser.corrects("{\"text\":\"För sent\"}", true, once)).isInstanceOf(Arrived.KeyReused.class);
    }

    @Test
    void aDoorAThreadOrAMessageThatIsThereIsNotTakenAgainAndNothingOfItStays() {
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");
        long rows = rows();

        assertThat(browser.begins("{\"v\":1,\"text\":\"Samma\"}")).isInstanceOf(Arrived.Unfit.class);
        UUID thread = browser.thread;
        UUID message = browser.message;
        browser.thread = UUID.randomUUID();
        browser.message = UUID.randomUUID();
        assertThat(browser.begins("{\"v\":1,\"text\":\"Samma dörr\"}")).isInstanceOf(Arrived.Unfit.class);
        Browser other = new Browser(fyren, mika);
        other.thread = thread;
        assertThat(other.begins("{\"v\":1,\"text\":\"Samma tråd\"}")).isInstanceOf(Arrived.Unfit.class);
        other = new Browser(fyren, mika);
        other.message = message;
        assertThat(other.begins("{\"v\":1,\"text\":\"Samma brev\"}")).isInstanceOf(Arrived.Unfit.class);

        assertThat(rows()).isEqualTo(rows);
        assertThat(onlyLetter().text()).isEqualTo("Hej");
    }

    @Test
    void aLetterWithAnIdThatIsThereIsNotTaken() {
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");
        SealedMore more = browser.seals("{\"text\":\"Mer\"}");
        RepeatKey once = RepeatKey.random();

        assertThat(conversations.write(browser.atTheDoor(), more, once)).isInstanceOf(Wrote.Kept.class);
        assertThat(conversations.write(browser.atTheDoor(), more, once)).isInstanceOf(Wrote.Kept.class);
        assertThat(conversations.write(browser.atTheDoor(), more, RepeatKey.random()))
                .isInstanceOf(Wrote.KeyReused.class);
        assertThat(words(browser)).hasSize(2);
    }

    @Test
    void withoutTheKeyOfTheTextsFyrenWritesNothingInClear() {
        browser.begins("{\"v\":1,\"text\":\"Hej\"}");

        assertThat(conversations.write(browser.atTheDoor(), Centre.text("I klartext"), RepeatKey.random()))
                .isInstanceOf(Wrote.Shut.class);
        assertThat(conversations.leave(browser.atTheDoor())).isTrue();
        assertThat(conversations.open(browser.withTheReceipt())).isEmpty();
    }

    @Test
    void bytesOfChanceAreNoLetter() {
        long seed = System.nanoTime();
        System.out.println("Seed " + seed);
        Random random = new Random(seed);
        for (int time = 0; time < 2_000; time++) {
            byte[] bytes = new byte[random.nextInt(9_000)];
            random.nextBytes(bytes);
            assertThat(SealedOpening.read(Browser.written(bytes))).isEmpty();
            assertThat(SealedMore.read(Browser.written(bytes))).isEmpty();
        }
        assertThat(SealedOpening.read("")).isEmpty();
        assertThat(SealedMore.read("*")).isEmpty();
    }

    @Test
    void nothingIsSealedToAPointOfSmallOrder() {
        byte[] zero = new byte[SecretKey.LENGTH];
        byte[] id = Browser.bytes(UUID.randomUUID());
        byte[] sealed = new byte[80];
        byte[] good = PrivateKey.random().publicKey().bytes();

        assertThat(SealedOpening.read(Browser.written(id, zero, good, zero, sealed, sealed, id, new byte[8_220])))
                .isPresent();
        assertThat(SealedOpening.read(Browser.written(id, zero, zero, zero, sealed, sealed, id, new byte[8_220])))
                .isEmpty();
    }

    private static long rows() {
        return fyren.get(JdbcClient.class).sql("""
                        select (select count(*) from conversations.thread) + (select count(*) from conversations.message)
                            + (select count(*) from conversations.repeat)""").query(Long.class).single();
    }

    private Letter onlyLetter() {
        return mika.inbox().open(mika.atWork(), mika.onlyThread()).orElseThrow().entries().stream()
                .map(Inbox.Entry::letter)
                .reduce((one, other) -> {
                    throw new AssertionError("More than one letter");
                })
                .orElseThrow();
    }

    private List<Words> words(Browser one) {
        Conversation conversation = conversations.open(one.atTheDoor()).orElseThrow();
        return conversation.messages().stream().map(message -> message.words()).toList();
    }
}
