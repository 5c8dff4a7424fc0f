package se.fyren.desk.web;

import java.time.LocalDate;
import java.util.List;
import se.fyren.directory.Area;
import se.fyren.directory.Service.Kind;
import se.fyren.directory.Snapshot;
import se.fyren.guide.Door;
import se.fyren.guide.Guide;
import se.fyren.guide.Reason;
import se.fyren.guide.Verdict;
import se.fyren.guide.web.Wording;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Texts;

/**
 * Kommunens ruta: what a municipality may tell its residents on a day; no more than the sources say.
 *
 * @param doors the specialist centres near, the open first
 * @param link where a resident finds every door, the municipality already chosen
 */
public record ResidentsBlock(
        Texts texts, Area municipality, LocalDate day, List<Door> doors, Wording wording, String link) {

    public ResidentsBlock {
        doors = List.copyOf(doors);
    }

    static ResidentsBlock of(Area municipality, Guide guide, Snapshot directory, Texts texts, String link) {
        MunicipalityCode code = new MunicipalityCode(municipality.code().value());
        List<Door> doors = guide.byPlace(code, Kind::isSpecialist);
        return new ResidentsBlock(
                texts, municipality, guide.directory().day(), doors, new Wording(texts, directory, code), link);
    }

    /** The text with the key. */
    public String t(String key, Object... details) {
        return texts.of(key, details);
    }

    public boolean isClosed(Door door) {
        return door.verdict() == Verdict.CLOSED;
    }

    /** What is to be known besides: of an open door for whom it is and what to confirm, of an unknown one all. */
    public List<Reason> told(Door door) {
        return switch (door.verdict()) {
            case OPEN ->
                door.reasons().stream()
                        .filter(reason -> reason.code().isAboutAge() || reason.code() == Reason.Code.CONFIRM)
                        .toList();
            case UNKNOWN -> door.reasons();
            case CLOSED -> List.of();
        };
    }

    /** What a resident may expect of the door, in a sentence. */
    public String sentence(Door door) {
        return texts.of(
                "embed." + door.verdict().code(),
                municipality.name(),
                door.service().name());
    }
}
