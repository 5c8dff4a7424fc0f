package se.fyren.directory;

import java.time.LocalDate;

/** Katalogen i drift: the directory in service. */
public interface Directory {

    /** The whole directory as it stands now. */
    Snapshot snapshot();

    /** The directory on the day; today's is kept ready. */
    DirectoryOnDay on(LocalDate day);
}
