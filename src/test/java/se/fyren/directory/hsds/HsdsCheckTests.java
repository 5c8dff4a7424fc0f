package se.fyren.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is told what was read, or what is wrong and where. */
class HsdsCheckTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void goodFilesAreCounted() {
        HsdsFolder.in(folder);

        assertThat(check(folder.toString())).isZero();
        assertThat(said()).matches("Read: 36 services and [0-9]+ organizations\\. Nothing is wrong\\.\n");
    }

    @Test
    void everyProblemIsALine() {
        HsdsFolder files = HsdsFolder.in(folder);
        files.set(HsdsFiles.SERVICES, "/3/name", null);
        files.set(HsdsFiles.SERVICES, "/4/status", "\"open\"");

        assertThat(check(folder.toString())).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                services.json#/3/name is missing
                services.json#/4/status is none of the words that Fyren knows: active, inactive
                Refused; problems: 2.
                """);
    }

    @Test
    void aTerminalIsNotTaughtToObeyTheFile() {
        HsdsFolder.in(folder).set(HsdsFiles.SERVICES, "/0", "{\"\\u001b[2J\": 1}");

        check(folder.toString());

        assertThat(said()).contains("services.json#/0/?[2J is not a field that Fyren knows");
    }

    @Test
    void whoNamesNothingIsToldHow() {
        assertThat(check()).isEqualTo(2);
        assertThat(said()).startsWith("Usage: ");
    }

    private int check(String... paths) {
        String[] args = new String[paths.length + 1];
        args[0] = HsdsCheck.COMMAND;
        System.arraycopy(paths, 0, args, 1, paths.length);
        return HsdsCheck.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
