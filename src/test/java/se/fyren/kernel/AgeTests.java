package se.fyren.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTests {

    @Test
    void oneIsAChildUntilEighteen() {
        assertThat(new Age(17).isChild()).isTrue();
        assertThat(new Age(18).isChild()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 121, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anAgeNobodyHasIsRefused(int years) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Age(years));
    }
}
