package se.fyren.conversations.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyren.conversations.domain.Centre.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.access.Unit.Kind;
import se.fyren.access.accounts.SharedFyren;
import se.fyren.access.accounts.StaffedFyren;
import se.fyren.conversations.RepeatKey;
import se.fyren.conversations.desk.Desktop.Answer;
import se.fyren.conversations.domain.Centre;
import se.fyren.conversations.domain.Conversations;

/** Many have written to a centre: its inbox stays a page that can be read, and everyone is found. */
@TestInstance(Lifecycle.PER_CLASS)
class LongInboxTests {

    private static final int MANY = 260;
    private static final Pattern THREAD = Pattern.compile("/staff/conversations/([0-9a-f-]{36})");

    private Centre kast;
    private Desktop counsellor;

    @BeforeAll
    void manyWrite() {
        StaffedFyren fyren = SharedFyren.get();
        kast = Centre.of(fyren, Kind.KAST, "kast-malmo");
        counsellor = Desktop.of(fyren, kast.counsellor());
        for (int one = 0; one < MANY; one++) {
            fyren.get(Conversations.class).begin(kast.service(), "sv", text("Hej"), RepeatKey.random());
        }
    }

    @Test
    void theFirstOfEachGroupAreShownAndTheOthersArePagesFurtherOn() {
        Answer all = counsellor.opens("");
        assertThat(threads(all)).hasSize(50);
        assertThat(all.text()).contains("Nya (260)", "Visa fler (210 till)");

        Answer first = counsellor.opens("?whose=all&state=new&from=0");
        assertThat(first.text())
                .contains("Visa fler (60 till)", "Tillbaka till hela inkorgen")
                .doesNotContain("Vilar");
        Answer second = counsellor.opens("?whose=all&state=new&from=200");
        assertThat(second.text()).contains("Visa de som kommer före").doesNotContain("Visa fler");

        Set<UUID> everyone = new HashSet<>(threads(first));
        everyone.addAll(threads(second));
        assertThat(everyone).hasSize(MANY).containsAll(threads(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=nothing&from=7", "?state=new&from=-1", "?state=new&from=99999999999", "?from=x"})
    void anAddressThatMakesNoSenseShowsTheBeginning(String address) {
        assertThat(threads(counsellor.opens(address))).isNotEmpty();
    }

    @Test
    void beyondTheLastThereIsTheWayBack() {
        Answer beyond = counsellor.opens("?state=new&from=1000000");
        assertThat(threads(beyond)).isEmpty();
        assertThat(beyond.text()).contains("Visa de som kommer före");
    }

    private static List<UUID> threads(Answer inbox) {
        return THREAD.matcher(inbox.html())
                .results()
                .map((MatchResult found) -> UUID.fromString(found.group(1)))
                .collect(Collectors.toList());
    }
}
