package se.fyren.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyren.directory.Need;
import se.fyren.directory.Snapshot;
import se.fyren.directory.changes.Change;
import se.fyren.directory.changes.DataFile;
import se.fyren.directory.changes.FieldFault;
import se.fyren.directory.web.FactWords;
import se.fyren.editing.Outcome;
import se.fyren.editing.Turn;
import se.fyren.guide.Situation;
import se.fyren.guide.Verdict;
import se.fyren.web.Codes;
import se.fyren.web.Texts;

/** Redaktionens ord: files, faults, verdicts and situations, in a language. */
public record EditWords(Texts texts, Snapshot directory) {

    public String file(DataFile file) {
        return texts.of("editing.file." + Codes.of(file));
    }

    /** What lines say. */
    public LineWords lines() {
        return new LineWords(texts, directory);
    }

    /** What is wrong, with the field's name. */
    public String fault(FieldFault fault, DataFile file) {
        String field = fault.column() == null ? file(file) : lines().column(file, fault.column());
        return texts.of("editing.fault." + Codes.of(fault.fault()), field);
    }

    public String why(Outcome.Why why) {
        return texts.of("editing.why." + Codes.of(why));
    }

    public String state(Change.State state) {
        return texts.of("editing.state." + Codes.of(state));
    }

    /** A word of the review list's. */
    public String topic(String topic) {
        return new FactWords(texts, directory).topic(topic);
    }

    public String verdict(@Nullable Verdict verdict) {
        return verdict == null ? texts.of("editing.no-door") : texts.of("guide.verdict." + verdict.code());
    }

    /** The first day on which it does. */
    public String from(Turn turn) {
        return texts.of("editing.on", turn.day());
    }

    /** Whom the door is for that turns. */
    public String beneficiary(Turn turn) {
        return texts.of("editing.for." + turn.beneficiary().code());
    }

    public String situation(Situation one) {
        List<String> said = new ArrayList<>();
        if (one.role() != null) {
            said.add(texts.of("guide.role." + one.role().code()));
        }
        if (one.age() != null) {
            said.add(texts.of("editing.years", one.age().years()));
        }
        if (one.municipality() != null) {
            said.add(directory.nameOf(one.municipality()));
        }
        Arrays.stream(Need.values())
                .filter(one::says)
                .map(need -> texts.of("guide.need." + need.code()))
                .forEach(said::add);
        return said.isEmpty() ? texts.of("editing.unsaid") : String.join("; ", said);
    }
}
