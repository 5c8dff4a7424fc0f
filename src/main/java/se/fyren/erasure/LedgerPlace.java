package se.fyren.erasure;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import se.fyren.web.WrongSetting;

/** Liggarens plats: where the ledger's file lies. */
public final class LedgerPlace {

    private LedgerPlace() {}

    /**
     * What {@code FYREN_LEDGER} names; {@code erased/ledger.csv} in the data folder if it is not set.
     *
     * @throws WrongSetting if the folder that is named is not there: made anew, a mount that is away would look like a ledger
     *     in which nothing has been erased
     */
    public static Path of(Environment settings) {
        String named = settings.getProperty("fyren.ledger", "");
        Path path = named.isBlank()
                ? Path.of(settings.getProperty("fyren.data.dir", "data"), "erased", "ledger.csv")
                : Path.of(named);
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        if (!named.isBlank() && (folder == null || !Files.isDirectory(folder))) {
            throw new WrongSetting("The folder of FYREN_LEDGER, " + absolute
                    + ", is not there, and Fyren does not make it: see whether a disk is missing, or make the folder.");
        }
        return absolute;
    }
}
