package se.fyren.access.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Asked;
import se.fyren.access.Scope;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.audit.Entries.Followed;
import se.fyren.access.audit.SealedEntry.Reader;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.PrivateKey;

/**
 * Reads the trail for those it is sealed to: a unit's auditors, and the member of staff who is responsible for what was
 * asked for. Nothing in clear tells whose an entry is, so that each of the period is tried with each of the reader's
 * keys. It asks nobody's leave: it is called within {@link se.fyren.access.Gate#list}, with the scope that it gives.
 */
@Component
public class TrailReading {

    /** How many boxes are tried at a time: some 0.15 ms each, so that a page stays under a tenth of a second. */
    private static final int MOST_TRIES = 250;

    private final Entries entries;
    private final Keyring keyring;
    private final ChainKey chain;

    TrailReading(Entries entries, Keyring keyring, ChainKey chain) {
        this.entries = entries;
        this.keyring = keyring;
        this.chain = chain;
    }

    /** A key of the reader's, and the box that it is for. */
    private record Trial(Reader reader, PrivateKey key) {

        Optional<Asked> open(Link link) {
            return SealedEntry.opened(link.sealed(), link.day(), reader, key);
        }
    }

    /**
     * What the reader may see of the trail, the newest first, as much as is tried at a time.
     *
     * @param scope which keys are tried: their unit's, their own
     * @param first the first day of the period
     * @param from {@link Place#through} the last day, or where the page before said to go on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TrailPage read(SignedIn who, Scope scope, LocalDate first, Place from) {
        return read(who, scope, first, from, MOST_TRIES);
    }

    TrailPage read(SignedIn who, Scope scope, LocalDate first, Place from, int tries) {
        List<Trial> trials = trials(who, scope);
        if (trials.isEmpty()) {
            return new TrailPage.Read(List.of(), null);
        }
        int most = Math.max(1, tries / trials.size());
        List<Followed> tried = entries.before(from, first, most);
        return tried.stream()
                .filter(entry -> !chain.follows(entry.previous(), entry.link()))
                .findFirst()
                .<TrailPage>map(broken -> new TrailPage.Broken(broken.link().number()))
                .orElseGet(() -> new TrailPage.Read(opened(tried, trials), tried.size() < most ? null : end(tried)));
    }

    private List<Trial> trials(SignedIn who, Scope scope) {
        List<Trial> trials = new ArrayList<>();
        if (scope.unit() != null) {
            keyring.toOpen(who, scope.unit(), Purpose.AUDIT)
                    .forEach(key -> trials.add(new Trial(Reader.AUDITORS, key)));
        }
        if (who.staff().equals(scope.own())) {
            trials.add(new Trial(Reader.RESPONSIBLE, who.key()));
        }
        return trials;
    }

    /** On all of the processor's cores: nothing but opening takes its time. */
    private static List<TrailEntry> opened(List<Followed> tried, List<Trial> trials) {
        return tried.parallelStream()
                .map(Followed::link)
                .flatMap(link -> trials.stream()
                        .flatMap(trial -> trial.open(link).stream())
                        .limit(1)
                        .map(asked -> new TrailEntry(link.number(), link.day(), asked)))
                .toList();
    }

    private static @Nullable Place end(List<Followed> tried) {
        Link last = tried.getLast().link();
        return new Place(last.day(), last.number());
    }
}
