package se.fyren.directory.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import se.fyren.directory.hsds.HsdsFiles;

/**
 * Dagens utgåva: the whole directory of one day as files, immutable. The same day and facts make the same bytes.
 *
 * @param name the day and what tells these facts from others
 * @param files by their paths within the export; the last is a zip file of all others
 */
record Export(String name, SequencedMap<String, byte[]> files) {

    static final String ZIP = "export.zip";
    private static final int TELLING_DIGITS = 8;

    Export {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
    }

    static String name(StoredDirectory.Edition edition, LocalDate day) {
        return day + "-" + edition.digest().substring(0, TELLING_DIGITS);
    }

    static Export of(StoredDirectory.Edition edition, LocalDate day) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.md", words("README.md", day));
        files.put("LICENCE.txt", words("LICENCE.txt", day));
        edition.files().forEach((name, text) -> files.put("csv/" + name, text.getBytes(StandardCharsets.UTF_8)));
        HsdsFiles.of(edition.snapshot(), day).forEach((name, content) -> files.put("hsds/" + name, content));
        files.put(ZIP, zip(files, day));
        return new Export(name(edition, day), files);
    }

    private static byte[] words(String name, LocalDate day) {
        try {
            return new ClassPathResource("export/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("{day}", day.toString())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] zip(SequencedMap<String, byte[]> files, LocalDate day) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // The hour would differ from one making to the next, and tell nothing.
                entry.setTimeLocal(day.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
