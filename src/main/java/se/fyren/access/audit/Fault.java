package se.fyren.access.audit;

import java.time.LocalDate;

/** What is wrong with the chain, and where. */
sealed interface Fault {

    /** The entry does not follow the one before it. */
    record Altered(long number) implements Fault {}

    /** Entries are gone, and there are later ones. */
    record Missing(long first, long last) implements Fault {}

    /** Entries are gone from the end: the head knows of them. */
    record CutOff(long first, long last) implements Fault {}

    /** The head is not the last entry's. */
    record HeadDiffers(long head, long last) implements Fault {}

    /** There is no head. */
    record NoHead() implements Fault {}

    /** A head that was exported is not what the chain had at that number. */
    record ExportDiffers(ExportedHead exported) implements Fault {}

    /** Entries are gone from the end: a head that was exported knows of them. */
    record CutOffSince(ExportedHead exported, long last) implements Fault {}

    /** A line of the file of exported heads says nothing. */
    record UnreadableLine(int line) implements Fault {}

    /** It, in a sentence. */
    default String sentence() {
        return switch (this) {
            case Altered(long number) ->
                "Entry " + number + " is not as it was written: it was changed, moved or put in"
                        + (number == 1 ? ", or the secret is not the one that it was written with." : ".");
            case Missing(long first, long last) -> entries(first, last) + " missing.";
            case CutOff(long first, long last) ->
                entries(first, last) + " missing at the end: the head is that of entry " + last + ".";
            case HeadDiffers(long head, long last) ->
                "The head, of entry " + head + ", is not that of the last entry, " + last + ".";
            case NoHead() -> "The head of the chain is missing.";
            case ExportDiffers(ExportedHead(LocalDate day, Head head)) ->
                "The head that was exported on " + day + ", of entry " + head.number()
                        + ", is not what stands there now: the chain was written anew, or the line was changed.";
            case CutOffSince(ExportedHead(LocalDate day, Head head), long last) ->
                entries(last + 1, head.number()) + " missing at the end: the head that was exported on " + day
                        + " is that of entry " + head.number() + ".";
            case UnreadableLine(int line) -> "Line " + line + " of the exported heads says nothing.";
        };
    }

    private static String entries(long first, long last) {
        return first == last ? "Entry " + first + " is" : "Entries " + first + " to " + last + " are";
    }
}
