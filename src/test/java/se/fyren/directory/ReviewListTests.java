package se.fyren.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.directory.ReviewList.Concern;
import se.fyren.directory.domain.ShippedDirectory;

/** What the editors are asked to look at, of the facts that ship. */
class ReviewListTests {

    private final ReviewList list = ReviewList.of(ShippedDirectory.snapshot().services(), LocalDate.of(2026, 11, 21));

    @Test
    void namesTheAgeLimitThatSourcesTellDifferently() {
        assertThat(topics(Concern.CONFLICT)).contains("mika-sthlm age", "rk-sthlm-adult casework");
    }

    @Test
    void namesTheTrialThatEnded() {
        assertThat(topics(Concern.EXPIRED)).contains("mika-sthlm coverage:0186", "kast-sthlm coverage:0186");
    }

    @Test
    void namesTheAgreementThatNobodyHasCheckedForAYear() {
        assertThat(topics(Concern.OLD)).contains("mika-sthlm coverage:0138");
    }

    @Test
    void namesTheHoursThatDifferAndTheAddressWithoutADay() {
        assertThat(topics(Concern.CONFLICT)).contains("valj-att-sluta channel:phone");
        assertThat(topics(Concern.UNDATED)).contains("mika-sthlm channel:visit");
    }

    private List<String> topics(Concern concern) {
        return list.of(concern).stream()
                .map(item -> item.service().id() + " " + item.topic())
                .toList();
    }
}
