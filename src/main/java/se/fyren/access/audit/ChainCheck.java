package se.fyren.access.audit;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks a chain from its beginning and finds what is wrong with it. Keeps one entry's mac and the exported heads, however
 * long the chain is.
 */
final class ChainCheck {

    /** A chain written anew is wrong at every entry; nobody reads them all. */
    static final int MOST = 20;

    private final ChainKey key;
    private final List<ExportedHead> exported;
    private final Map<Long, List<ExportedHead>> byNumber;
    private final List<Fault> faults = new ArrayList<>();
    private Head last = Head.BEGINNING;

    ChainCheck(ChainKey key, HeadsFile.Contents exported) {
        this.key = key;
        this.exported = exported.heads();
        this.byNumber =
                this.exported.stream().collect(groupingBy(one -> one.head().number()));
        exported.unreadable().forEach(line -> add(new Fault.UnreadableLine(line)));
        compareExported();
    }

    /** The next entry, in the order of their numbers. */
    void next(Link link) {
        long expected = last.number() + 1;
        if (link.number() < expected) {
            add(new Fault.Altered(link.number()));
            return;
        }
        if (link.number() > expected) {
            // What it followed is gone: only the one after it can be told to be right.
            add(new Fault.Missing(expected, link.number() - 1));
        } else if (!key.follows(last.mac(), link)) {
            add(new Fault.Altered(link.number()));
        }
        last = link.head();
        compareExported();
    }

    /** Everything that is wrong, as far as it is told; nothing where the chain is whole. */
    List<Fault> end(Optional<Head> head) {
        if (head.isEmpty()) {
            add(new Fault.NoHead());
        } else if (head.get().number() > last.number()) {
            add(new Fault.CutOff(last.number() + 1, head.get().number()));
        } else if (!head.get().equals(last)) {
            add(new Fault.HeadDiffers(head.get().number(), last.number()));
        }
        exported.stream()
                .filter(one -> one.head().number() > last.number())
                .max(Comparator.comparingLong(one -> one.head().number()))
                .ifPresent(one -> add(new Fault.CutOffSince(one, last.number())));
        return List.copyOf(faults);
    }

    /** The number of the last entry so far. */
    long length() {
        return last.number();
    }

    private void compareExported() {
        byNumber.getOrDefault(last.number(), List.of()).stream()
                .filter(one -> !one.head().equals(last))
                .forEach(one -> add(new Fault.ExportDiffers(one)));
    }

    private void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }
}
