package se.fyren.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Secrets that must stand nowhere: as bytes, as hexadecimal digits, as base64. */
public final class Canaries {

    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    public void add(String name, String text) {
        add(name, text.getBytes(UTF_8));
    }

    public void add(String name, byte[] bytes) {
        String hex = HexFormat.of().formatHex(bytes);
        forms.put(
                forms.containsKey(name) ? name + ", number " + forms.size() : name,
                List.of(
                        new String(bytes, ISO_8859_1),
                        hex,
                        hex.toUpperCase(Locale.ROOT),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    }

    /** The names of those that stand in any row of the schema, bytes as they are and as digits. */
    public List<String> inRowsOf(JdbcClient sql, String schema) {
        StringBuilder all = new StringBuilder();
        sql.sql("select table_name from information_schema.tables where table_schema = ?")
                .param(schema)
                .query(String.class)
                .list()
                .forEach(table -> sql.sql("select t::text from " + schema + "." + table + " t")
                        .query(String.class)
                        .list()
                        .forEach(row -> all.append(row).append('\n')));
        return in(new String(all.toString().getBytes(UTF_8), ISO_8859_1));
    }

    /** The names of those that stand in any file below the folder. */
    public List<String> inFilesBelow(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.addAll(in(Files.readString(file, ISO_8859_1)));
            }
        }
        return found.stream().distinct().toList();
    }

    public List<String> in(String latin1) {
        return forms.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(latin1::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
