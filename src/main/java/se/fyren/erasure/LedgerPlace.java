package se.fyren.erasure;

import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Liggarens plats: where the ledger's file lies. */
public final class LedgerPlace {

    private LedgerPlace() {}

    /** What {@code FYREN_LEDGER} names; {@code erased/ledger.csv} in the data folder if it is not set. */
    public static Path of(Environment settings) {
        String named = settings.getProperty("fyren.ledger", "");
        Path path = named.isBlank()
                ? Path.of(settings.getProperty("fyren.data.dir", "data"), "erased", "ledger.csv")
                : Path.of(named);
        return path.toAbsolutePath();
    }
}
