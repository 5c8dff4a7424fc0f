package se.fyren.erasure.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.fyren.erasure.Erased;
import se.fyren.erasure.Ledger;

/** Writes a row with the erasure, and its line once that is certain. */
@Component
class KeptLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final StoredErasures stored;
    private final LedgerFile file;
    private final Clock clock;

    KeptLedger(StoredErasures stored, LedgerFile file, Clock clock) {
        this.stored = stored;
        this.file = file;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Erased what) {
        LocalDate today = LocalDate.now(clock);
        stored.add(what, today);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                add(what, today);
            }
        });
    }

    @Override
    public boolean holds(Erased what) {
        return stored.holds(what);
    }

    /** What was erased is erased; where its line cannot be written, the next night or start does it. */
    private void add(Erased what, LocalDate day) {
        try {
            file.add(Map.of(what, day));
        } catch (IOException failed) {
            LOG.error(
                    "What was erased on {} could not be written in {} ({}); each night tries again.",
                    day,
                    file.path(),
                    failed.toString());
        }
    }
}
