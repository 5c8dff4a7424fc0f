package se.fyren.directory.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.directory.export.StoredDirectory;

/** Reads what is stored in one transaction, which asks for the edition first: a load then waits, or is waited for. */
@Component
class StoredDirectoryTables implements StoredDirectory {

    private final FactTables tables;
    private final StoredFacts stored;
    private final TransactionTemplate transaction;

    StoredDirectoryTables(FactTables tables, StoredFacts stored, TransactionTemplate transaction) {
        this.tables = tables;
        this.stored = stored;
        this.transaction = transaction;
    }

    @Override
    public Edition edition() {
        Edition read = transaction.execute(status -> {
            FactTables.Edition edition = tables.edition().orElseThrow();
            Facts facts = stored.read();
            return new Edition(edition.digest(), SnapshotBuilder.build(facts, edition.number()), FactWriting.of(facts));
        });
        if (read == null) {
            throw new IllegalStateException("A transaction without its result");
        }
        return read;
    }
}
