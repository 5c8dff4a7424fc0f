package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceInHsdsTests {

    private final SampleDirectory directory = new SampleDirectory();
    private final Catalogue catalogue = Catalogue.of(directory.on(SampleDirectory.TODAY), directory.snapshot());

    @Test
    void whatIsKnownStandsInTheStandardsFields() {
        HsdsService.Basics known = service("known").basics();

        assertThat(known.alternateName()).isEqualTo("Gamla; Äldre");
        assertThat(known.description())
                .isEqualTo("Hjälper vid: sex mot ersättning. Tar emot: anhöriga. Det går att vara anonym.");
        assertThat(known.eligibilityDescription())
                .isEqualTo("Ålder: 15 till och med 25 år. Vänder sig särskilt till: unga. "
                        + "Vänder sig inte till: personer som köper sex eller har tappat kontrollen. "
                        + "Hjälper inte vid: köp av sex. Bostadsort: Malmö och kommuner med avtal. "
                        + "Yrkesverksamma: oavsett kommun.");
        assertThat(known.url()).isEqualTo("https://malmo.se/");
        assertThat(known.email()).isEqualTo("hej@malmo.se");
        assertThat(known.minimumAge()).isEqualTo(15);
        assertThat(known.maximumAge()).isEqualTo(25);
        assertThat(known.feesDescription()).isEqualTo("Gratis.");
        assertThat(known.applicationProcess()).isEqualTo("Kontakt genom: telefon; e-post; webbplats; besök.");
        assertThat(known.assuredDate()).isEqualTo("2026-11-02");
        assertThat(known.status()).isEqualTo(HsdsService.Status.ACTIVE);
        assertThat(known.alert()).as("nothing is in doubt").isNull();
    }

    @Test
    void itsPartsAreListed() {
        HsdsService.Details known = details("known");

        assertThat(known.phones()).extracting(HsdsPhone::number).containsExactly("+4620354040", "112");
        assertThat(known.schedules())
                .extracting(HsdsSchedule::byday, HsdsSchedule::opensAt, HsdsSchedule::attendingType)
                .containsExactly(
                        tuple("MO,TU,WE,TH,FR,SA,SU", "00:00Z", "telefon 020-35 40 40"),
                        tuple("MO,TU,WE,TH,FR", null, "telefon 112"));
        assertThat(known.serviceAreas()).extracting(HsdsServiceArea::name).containsExactly("Malmö", "Lund");
        assertThat(known.serviceAtLocations())
                .extracting(one -> one.location().name())
                .containsExactly("Storgatan 1");
        assertThat(known.costOptions()).extracting(HsdsCostOption::amount).containsExactly(0);
        assertThat(known.attributes())
                .extracting(one -> one.taxonomyTerm().code())
                .containsExactly("sold-sex", "relative", "young");
    }

    @Test
    void whatIsNotKnownIsNotWritten() {
        JsonNode unknown = JsonMapper.builder().build().valueToTree(service("unknown"));

        assertThat(unknown.propertyNames()).containsExactlyInAnyOrder("id", "name", "status", "application_process");
        assertThat(unknown.path("application_process").asString()).startsWith("Kontaktvägen är inte känd.");
    }

    @Test
    void aServiceThatMayNotExistIsNotCalledActive() {
        assertThat(service("doubted").basics().status()).isEqualTo(HsdsService.Status.INACTIVE);
    }

    @Test
    void doubtsAreToldAndSoIsWhomToAsk() {
        assertThat(service("doubted").basics().alert())
                .isEqualTo(
                        "Fråga verksamheten först. Det är inte känt om verksamheten är i drift. "
                                + "Källorna går isär om: åldersgräns (från 18 år, men också från 16 år); "
                                + "sex eller porr som man har tappat kontrollen över. "
                                + "Källorna går isär om öppettiderna. Behöver bekräftas: kostnad; vad verksamheten hjälper vid.");
        assertThat(details("doubted").schedules()).isEmpty();
        assertThat(details("doubted").phones()).isEmpty();
        assertThat(service("doubted").basics().applicationProcess())
                .isEqualTo("Kontakt genom: telefon. Nummer eller adress är inte känd för: telefon.");
    }

    @Test
    void nobodyIsToldToAskBeforeCalling112() {
        assertThat(service("emergency").basics().alert()).isNull();
    }

    @Test
    void anOrganizationTellsWhatItRuns() {
        assertThat(catalogue.organizations())
                .extracting(HsdsOrganization::name, HsdsOrganization::description)
                .containsExactly(
                        tuple("Föreningen", "Förening som ansvarar för: Tveksamma."),
                        tuple(
                                "Malmö stad",
                                "Kommun som ansvarar för: Kända. Hjälper vid: sex mot ersättning. Tar emot: anhöriga."));
    }

    private HsdsService service(String id) {
        return catalogue.services().stream()
                .filter(one -> one.id().equals(HsdsId.ofService(id)))
                .findFirst()
                .orElseThrow();
    }

    private HsdsService.Details details(String id) {
        return Objects.requireNonNull(service(id).details());
    }
}
