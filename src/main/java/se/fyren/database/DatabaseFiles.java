package se.fyren.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database on disk: PostgreSQL's own files, which only the server's account may read, and beside them the password
 * of the role {@code fyren}, which only Fyren's user may read.
 */
record DatabaseFiles(Path home) {

    private static final Logger logger = LoggerFactory.getLogger(DatabaseFiles.class);
    private static final int MEGABYTES = 300;
    private static final int PASSWORD_BYTES = 32;

    Path files() {
        return home.resolve("files");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile());
    }

    Path pidFile() {
        return files().resolve("postmaster.pid");
    }

    /** What the server said since it was last started. */
    Path log() {
        return home.resolve("server.log");
    }

    Path emptyLog() throws IOException {
        Files.deleteIfExists(log());
        return Files.createFile(log(), DataFolder.FOR_FYREN_ALONE);
    }

    /**
     * Creates the database in the folder unless it is there.
     *
     * @throws CannotStart if another version of PostgreSQL wrote it, or there is no room for it
     */
    void createIn(DataFolder folder, PostgresBinaries binaries, ServerAccount account)
            throws IOException, InterruptedException {
        if (!Files.isDirectory(home)) {
            logger.info("Creating the database in {}. This is done once.", home);
            folder.requireMegabytes(MEGABYTES);
            // Created beside its place and moved there whole, so that a start cut short leaves nothing half done.
            DatabaseFiles fresh = new DatabaseFiles(folder.emptyFolder("database.new"));
            fresh.create(binaries, account);
            Files.move(fresh.home, home, StandardCopyOption.ATOMIC_MOVE);
        }
        requireVersion();
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(files().resolve("PG_VERSION")).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new CannotStart("The database in " + home + " was written by PostgreSQL " + version
                    + " and this Fyren carries PostgreSQL " + PostgresBinaries.MAJOR_VERSION
                    + "; run the Fyren that wrote it, or name another folder with FYREN_DATA_DIR.");
        }
    }

    private void create(PostgresBinaries binaries, ServerAccount account) throws IOException, InterruptedException {
        Files.createFile(passwordFile(), DataFolder.FOR_FYREN_ALONE);
        Files.writeString(passwordFile(), newPassword());
        Files.createDirectory(files());
        account.own(files());
        Program.run(account.command(
                binaries.program("initdb"),
                "--pgdata=" + files(),
                "--username=postgres",
                "--auth=reject",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        // The superuser has no password and no way in: one role may enter one database.
        Files.writeString(files().resolve("pg_hba.conf"), "host fyren fyren 127.0.0.1/32 scram-sha-256\n");
        asSuperuser(
                binaries,
                account,
                "create role fyren login password '" + password() + "';\ncreate database fyren owner fyren;\n");
    }

    /** Runs statements, one a line, while the server is stopped: the superuser's only way in. */
    void asSuperuser(PostgresBinaries binaries, ServerAccount account, String statements)
            throws IOException, InterruptedException {
        Program.run(
                account.command(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        files().toString(),
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"),
                statements);
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
