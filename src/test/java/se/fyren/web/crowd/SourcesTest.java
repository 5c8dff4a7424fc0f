package se.fyren.web.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"203.0.113.7:50123", "[2001:db8::1]:443", "unknown", "_hidden", "proxy.example.se", ""})
    void whatAServerInFrontNamesThatIsNoAddressIsAnybody(String named) {
        Sources sources = new Sources("127.0.0.1", true, true);

        assertThat(sources.of(from(named))).isEqualTo(sources.of(from("nonsense")));
        assertThat(sources.of(from(named))).isNotEqualTo(sources.of(from("203.0.113.7")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7|203.0.113.7",
                "proxy.example.se, 203.0.113.7 ,10.0.0.1|203.0.113.7,10.0.0.1",
                "203.0.113.7, unknown|''",
                "203.0.113.7:50123|''",
                "2001:db8::1|2001:db8::1",
                "203.0.113.7,|''"
            })
    void ofWhatServersInFrontSayOnlyTheAddressesAtTheEndAreRead(String said, String read) {
        assertThat(Forwarded.addresses(said)).isEqualTo(read);
    }

    @Test
    void whoAsksIsFoundOutOnceForEachRequest() {
        Sources sources = new Sources("127.0.0.1", true, true);
        MockHttpServletRequest request = from("203.0.113.7");

        assertThat(sources.of(request)).isSameAs(sources.of(request));
    }

    private static MockHttpServletRequest from(String named) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(named);
        return request;
    }

    @Test
    void withoutFloodControlAllAreOne() {
        assertThat(new Sources("127.0.0.1", false, true).tellApart()).isFalse();
    }
}
