package se.fyren.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyren.directory.Snapshot;
import se.fyren.directory.domain.ShippedDirectory;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.Reason;
import se.fyren.web.Languages;

/** What a municipality may tell its residents, on the day it is told. */
class ResidentsBlockTests {

    private static final Snapshot DIRECTORY = ShippedDirectory.snapshot();

    private final Languages languages = new Languages();

    ResidentsBlockTests() throws IOException {}

    @Test
    void aMunicipalityWithAnAgreementMaySaySo() {
        assertThat(sentences("0138", "2023-06-01"))
                .contains("Du som bor i kommunen Tyresö kan vända dig till Mikamottagningen Stockholm.");
    }

    @Test
    void oneWithoutSaysThatTheDoorIsClosedAndWhatIsLeft() {
        assertThat(sentences("0186", "2023-02-21"))
                .anyMatch(text ->
                        text.startsWith("Mikamottagningen Stockholm är inte öppen för dig som bor i kommunen Lidingö.")
                                && text.contains("Kommunen ska ändå pröva"));
    }

    @Test
    void whatIsNotKnownIsNotPromised() {
        assertThat(sentences("0186", "2024-06-01"))
                .anyMatch(text -> text.contains("Mikamottagningen Stockholm") && text.contains("vet vi inte säkert"))
                .noneMatch(text -> text.contains("kommunen Lidingö kan vända dig till Mikamottagningen Stockholm"));
    }

    @Test
    void whereNoCentreIsNearNoneIsNamed() {
        assertThat(block("2584", "2026-11-21").doors())
                .allMatch(door -> !door.service().id().contains("sthlm"));
    }

    @Test
    void theAgesAreToldAndWhatToConfirm() {
        ResidentsBlock block = block("0138", "2026-11-21");
        Door mika = block.doors().getFirst();

        assertThat(mika.service().id()).isEqualTo("mika-sthlm");
        assertThat(block.told(mika))
                .extracting(Reason::code)
                .contains(Reason.Code.AGE_WITHIN, Reason.Code.AGE_CONFLICT, Reason.Code.CONFIRM);
    }

    private List<String> sentences(String municipality, String day) {
        ResidentsBlock block = block(municipality, day);
        return block.doors().stream().map(block::sentence).toList();
    }

    private ResidentsBlock block(String municipality, String day) {
        return ResidentsBlock.of(
                DIRECTORY.area(municipality).orElseThrow(),
                new Guide(DIRECTORY.on(LocalDate.parse(day))),
                DIRECTORY,
                languages.swedish(),
                "/sv/from/" + municipality);
    }
}
