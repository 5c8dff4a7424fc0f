package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.web.WrongSetting;

/** The servers in front, as operators name them. */
class SourcesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1, 10.0.0.0/8", "::1,2001:db8::/32"})
    void addressesAndNetworksAreTaken(String written) {
        Sources sources = new Sources(written, true, true);
        assertThat(sources.valve()).isPresent();
        assertThat(sources.tellApart()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"proxy.example.se", "127.0.0.1/33", "127.0.0.1;10.0.0.1", "127\\.0\\..*", "127.0.0.1,", ","})
    void anythingElseIsRefusedAtTheStart(String written) {
        assertThatThrownBy(() -> new Sources(written, true, true))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("FYREN_TRUSTED_PROXIES");
    }

    @Test
    void behindServersThatNobodyNamedAllLookAlike() {
        assertThat(new Sources("", true, true).tellApart()).isFalse();
        assertThat(new Sources("", true, false).tellApart()).isTrue();
    }

    @Test
    void withoutFloodControlAllAreOne() {
        assertThat(new Sources("127.0.0.1", false, true).tellApart()).isFalse();
    }
}
