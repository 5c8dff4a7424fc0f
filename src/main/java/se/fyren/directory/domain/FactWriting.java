package se.fyren.directory.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Provenance;
import se.fyren.directory.changes.DataFile;
import se.fyren.kernel.Age;
import se.fyren.kernel.AgeRange;
import se.fyren.kernel.Period;

/** The facts as the data files that {@link FactReading} reads back to the same facts. */
final class FactWriting {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final SequencedMap<String, String> files = new LinkedHashMap<>();

    private FactWriting() {}

    /** The files' texts by their names. */
    static SequencedMap<String, String> of(Facts facts) {
        FactWriting writing = new FactWriting();
        writing.describe(facts);
        writing.state(facts);
        return writing.files;
    }

    private void describe(Facts facts) {
        write(
                DataFile.SOURCES,
                facts.sources(),
                one -> row(
                        one.id(),
                        one.publisher(),
                        one.guide() ? FactReading.GUIDE : null,
                        one.title(),
                        one.address(),
                        one.published()));
        write(
                DataFile.ORGANISATIONS,
                facts.organisations(),
                one -> row(one.id(), one.name(), one.kind(), one.municipality(), one.source()));
        write(
                DataFile.AREAS,
                facts.areas(),
                one -> row(one.code(), one.name(), one.level(), one.parent(), one.source()));
        write(DataFile.REGIONS, facts.regions(), one -> row(one.region(), one.county(), one.source()));
        write(
                DataFile.POPULATIONS,
                facts.populations(),
                one -> row(one.municipality(), one.date(), one.count(), one.source()));
        write(DataFile.AUDIENCES, facts.audiences(), one -> row(one.audience(), ages(one.ages()), one.source()));
        write(
                DataFile.SERVICES,
                facts.services(),
                one -> row(
                        one.id(),
                        one.name(),
                        String.join("; ", one.formerNames()),
                        one.organisation(),
                        one.kind(),
                        one.source()));
    }

    private void state(Facts facts) {
        write(
                DataFile.RULES,
                facts.rules(),
                one -> fact(one.period(), one.provenance(), one.service(), one.rule(), one.value()));
        write(
                DataFile.COVERAGE,
                facts.coverage(),
                one -> fact(one.period(), one.provenance(), one.service(), one.municipality(), one.status()));
        write(
                DataFile.CHANNELS,
                facts.channels(),
                one -> fact(
                        one.channel().period(),
                        one.channel().provenance(),
                        one.service(),
                        one.channel().type(),
                        one.channel().printed(),
                        one.channel().hours()));
    }

    private <T> void write(DataFile file, List<T> rows, Function<T, @Nullable Object[]> cells) {
        StringBuilder text = new StringBuilder(String.join(",", file.columns())).append('\n');
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (T row : rows) {
                for (@Nullable Object cell : cells.apply(row)) {
                    csv.print(cell instanceof Enum<?> word ? RuleWords.word(word) : cell);
                }
                csv.println();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        files.put(file.fileName(), text.toString());
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static @Nullable Object[] fact(Period period, Provenance from, @Nullable Object... before) {
        return Stream.concat(
                        Stream.of(before),
                        Stream.of(
                                period.first(), period.last(), from.source(), from.seen(), from.checked(), from.note()))
                .toArray();
    }

    private static String ages(AgeRange ages) {
        return ages.youngest() + ".." + (ages.oldest() == Age.OLDEST ? "" : ages.oldest());
    }
}
