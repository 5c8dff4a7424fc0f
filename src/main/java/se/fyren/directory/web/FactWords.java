package se.fyren.directory.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Channel;
import se.fyren.directory.Observation;
import se.fyren.directory.Provenance;
import se.fyren.directory.Reach;
import se.fyren.directory.ServiceFacts;
import se.fyren.directory.Snapshot;
import se.fyren.directory.Source;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.MunicipalityCode;
import se.fyren.web.Citation;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Uppgifterna i ord: what the directory's facts say, in a language. */
public record FactWords(Texts texts, Snapshot directory) {

    /** A host and a path, nothing of them left out. */
    private static final Pattern WHOLE = Pattern.compile("(?!.*\\.\\.\\.)[a-z0-9-]+(\\.[a-z0-9-]+)+/\\S+");

    /** What the fact is about. */
    public String topic(String topic) {
        String[] parts = topic.split(":", 2);
        return switch (parts[0]) {
            case "coverage" -> texts.of("directory.topic.coverage", directory.nameOf(new MunicipalityCode(parts[1])));
            case "channel" -> texts.of("directory.channel." + parts[1]);
            case "helps" -> texts.of("directory.topic.helps", texts.of("directory.helps." + parts[1]));
            case "receives" -> texts.of("directory.topic.receives", texts.of("directory.receives." + parts[1]));
            default -> texts.of("directory.topic." + topic.replace(':', '-'));
        };
    }

    /** What the source says. */
    public String value(Observation<?> fact) {
        return switch (fact.value()) {
            case Reach reach -> reach(reach);
            case AgeRange ages -> ages(ages);
            case Enum<?> word -> texts.of("directory.value." + Codes.of(word));
            default ->
                throw new IllegalStateException("No words for " + fact.value().getClass());
        };
    }

    private String reach(Reach reach) {
        return switch (reach) {
            case Reach.National national -> texts.of("directory.value.national");
            case Reach.Anyone anyone -> texts.of("directory.value.anyone");
            case Reach.OwnResidents own -> texts.of("directory.value.own-residents");
            case Reach.ByAgreement agreement -> texts.of("directory.value.by-agreement");
            case Reach.Areas areas ->
                texts.list(areas.codes().stream()
                        .map(code -> directory
                                .area(code.value())
                                .map(area -> area.name())
                                .orElseGet(code::value))
                        .toList());
        };
    }

    private String ages(AgeRange ages) {
        if (ages.isUnlimited()) {
            return texts.of("directory.value.no-limit");
        }
        return (ages.youngest() == 0 ? "0" : String.valueOf(ages.youngest())) + "–"
                + (ages.oldest() == Age.OLDEST ? "" : String.valueOf(ages.oldest()));
    }

    /** The days for which the source says so; empty where it gives none. */
    public String period(Observation<?> fact) {
        var first = fact.period().first();
        var last = fact.period().last();
        if (first == null && last == null) {
            return "";
        }
        return texts.of("directory.period", first == null ? "…" : first, last == null ? "…" : last);
    }

    /** Where and when. */
    public Citation cited(Provenance provenance) {
        return cited(provenance.source(), provenance.checked());
    }

    /** The source with the id, and the day it was last checked. */
    public Citation cited(String id, @Nullable LocalDate checked) {
        Source source = directory.sources().get(id);
        String title = source == null ? id : source.title();
        return checked == null
                ? texts.citing("directory.cited.undated", title)
                : texts.citing("directory.cited", title, checked);
    }

    /** Where the source can be read; empty where its whole address is not known. */
    public Optional<URI> address(String id) {
        Source source = directory.sources().get(id);
        if (source == null || !WHOLE.matcher(source.address()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI("https://" + source.address()));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Which interpreters a source says there are; empty where none says. */
    public String interpreters(ServiceFacts facts) {
        List<String> languages =
                facts.interpreters().stream().map(texts::nameOf).toList();
        return languages.isEmpty() ? "" : texts.of("directory.interpreters", texts.list(languages));
    }

    /** What kind of channel it is. */
    public String channel(Channel channel) {
        return texts.of("directory.channel." + channel.type().code());
    }
}
