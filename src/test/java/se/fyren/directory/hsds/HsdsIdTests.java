package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HsdsIdTests {

    @Test
    void aServicesIdIsVersion5OfOurIdAsOthersComputeIt() {
        // By Python's uuid.uuid5.
        assertThat(HsdsId.ofService("mika-sthlm"))
                .isEqualTo(UUID.fromString("9dac2b6a-2386-558c-b740-347c4e3768e3"))
                .returns(5, UUID::version)
                .returns(2, UUID::variant);
    }

    @Test
    void lettersBeyondAsciiAreTakenAsUtf8() {
        assertThat(HsdsId.of("location", "malmo-stad", "Högbergsgatan 27"))
                .isEqualTo(UUID.fromString("e9081415-bee9-5ef7-8279-4d925d2257a8"));
    }

    @Test
    void anOrganisationAndAServiceOfTheSameNameDiffer() {
        assertThat(HsdsId.ofOrganization("bris")).isNotEqualTo(HsdsId.ofService("bris"));
    }
}
