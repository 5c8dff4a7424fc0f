package se.fyren.erasure.ledger;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.erasure.Erased;
import se.fyren.erasure.ErasesAgain;
import se.fyren.erasure.Ledger;
import se.fyren.night.NightWork;
import se.fyren.web.WrongSetting;

/**
 * Makes the ledger's table and its file say the same: at each start, after all beans are there and before the port is
 * open, and each night. What the file alone says has been erased since this database was saved, and is erased again.
 */
@Component
class Reconciliation implements SmartInitializingSingleton, NightWork {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final LedgerFile file;
    private final StoredErasures stored;
    private final List<ErasesAgain> modules;
    private final TransactionOperations transaction;

    Reconciliation(
            LedgerFile file, StoredErasures stored, List<ErasesAgain> modules, TransactionOperations transaction) {
        this.file = file;
        this.stored = stored;
        this.modules = List.copyOf(modules);
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            if (!file.exists() && !rows().isEmpty()) {
                throw new WrongSetting("There is no ledger of what has been erased in " + file.path()
                        + ", though something has been; put the newest copy of it there, or name its place with"
                        + " FYREN_LEDGER. If it is lost, make an empty file there, and read docs/operations.md.");
            }
            reconcile();
        } catch (IOException failed) {
            throw new WrongSetting("Fyren cannot use the ledger of what has been erased, " + file.path() + " ("
                    + failed.getMessage() + "), and serves nothing without it; put the copy that you keep elsewhere in"
                    + " its place, make it writable, or name another with FYREN_LEDGER.");
        }
    }

    @Override
    public void perform() {
        try {
            reconcile();
        } catch (IOException failed) {
            LOG.error(
                    "The ledger of what has been erased, {}, could not be brought up to date ({}); what a backup brings"
                            + " back would stay.",
                    file.path(),
                    failed.toString());
        }
    }

    private synchronized void reconcile() throws IOException {
        // Before the rows: of what is erased meanwhile, the row comes first.
        Map<Erased, LocalDate> lines = file.read();
        Map<Erased, LocalDate> rows = rows();
        Map<Erased, LocalDate> since = without(lines, rows);
        if (!since.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                modules.forEach(module -> module.eraseAgain(since.keySet()));
                since.forEach(stored::add);
            });
            LOG.info("What had been erased since this database was saved is erased again; entries: {}.", since.size());
        }
        file.add(without(rows, lines));
    }

    private Map<Erased, LocalDate> rows() {
        return Objects.requireNonNull(transaction.execute(status -> stored.all()));
    }

    private static Map<Erased, LocalDate> without(Map<Erased, LocalDate> some, Map<Erased, LocalDate> others) {
        Map<Erased, LocalDate> rest = new HashMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }
}
