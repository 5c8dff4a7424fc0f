package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyren.web.WrongSetting;

/** The servers in front, as operators name them. */
class ProxiesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1, 10.0.0.0/8", "::1,2001:db8::/32"})
    void addressesAndNetworksAreTaken(String written) {
        Proxies proxies = new Proxies(written, true);
        assertThat(proxies.valve()).isPresent();
        assertThat(proxies.tellApart()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"proxy.example.se", "127.0.0.1/33", "127.0.0.1;10.0.0.1", "127\\.0\\..*", "127.0.0.1,", ","})
    void anythingElseIsRefusedAtTheStart(String written) {
        assertThatThrownBy(() -> new Proxies(written, true))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("FYREN_PROXIES");
    }

    @Test
    void behindServersThatNobodyNamedAllLookAlike() {
        assertThat(new Proxies("", true).tellApart()).isFalse();
        assertThat(new Proxies("", false).tellApart()).isTrue();
    }
}
