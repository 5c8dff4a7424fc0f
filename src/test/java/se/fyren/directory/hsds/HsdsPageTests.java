package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyren.web.InvalidFields;

class HsdsPageTests {

    private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void theFirstPageBeginsTheList() {
        assertThat(HsdsPage.of(SEVEN, 1, 3))
                .isEqualTo(new HsdsPage<>(7, 3, 1, 3, true, false, false, List.of("a", "b", "c")));
    }

    @Test
    void theLastPageHoldsWhatIsLeft() {
        assertThat(HsdsPage.of(SEVEN, 3, 3)).isEqualTo(new HsdsPage<>(7, 3, 3, 1, false, true, false, List.of("g")));
    }

    @Test
    void aListThatFillsItsPagesHasNoPageMore() {
        assertThat(HsdsPage.of(SEVEN, 1, 7)).isEqualTo(new HsdsPage<>(7, 1, 1, 7, true, true, false, SEVEN));
    }

    @Test
    void aPageBeyondTheEndIsEmpty() {
        assertThat(HsdsPage.of(SEVEN, Integer.MAX_VALUE, HsdsPage.LARGEST))
                .isEqualTo(new HsdsPage<>(7, 1, Integer.MAX_VALUE, 0, false, true, true, List.of()));
    }

    @Test
    void anEmptyListHasNoPages() {
        assertThat(HsdsPage.of(List.of(), 1, 10)).isEqualTo(new HsdsPage<>(0, 0, 1, 0, true, true, true, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "-1, 10", "1, 0", "1, 501"})
    void anotherPageIsRefused(int page, int perPage) {
        assertThatExceptionOfType(InvalidFields.class).isThrownBy(() -> HsdsPage.of(SEVEN, page, perPage));
    }
}
