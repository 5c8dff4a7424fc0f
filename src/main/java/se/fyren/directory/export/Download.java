package se.fyren.directory.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Det som hämtas: an export's zip file, held in memory so that its folder may be taken away at any time. */
final class Download {

    private static final int DAY_LENGTH = 10;

    private final String name;
    private final byte[] zip;

    private Download(String name, byte[] zip) {
        this.name = name;
        this.zip = zip;
    }

    static Download of(Path export) throws IOException {
        return new Download(String.valueOf(export.getFileName()), Files.readAllBytes(export.resolve(Export.ZIP)));
    }

    /** The export's name, which tells it from every other. */
    String name() {
        return name;
    }

    LocalDate day() {
        return LocalDate.parse(name.substring(0, DAY_LENGTH));
    }

    byte[] zip() {
        return zip.clone();
    }
}
