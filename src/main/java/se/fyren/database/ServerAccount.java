package se.fyren.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The account that PostgreSQL's programs run under. They die with Fyren, get no part of Fyren's environment and are
 * never root: where Fyren is root, they run as the owner of the data folder, or as {@code nobody} if that is root too.
 */
record ServerAccount(int uid, int gid, List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final Path SELF = Path.of("/proc/self");

    /** @throws CannotStart if Fyren is root and the server cannot get an ordinary account */
    static ServerAccount of(DataFolder folder) throws IOException {
        Path self = Files.exists(SELF) ? SELF : folder.path();
        int uid = id("uid", self);
        if (uid != ROOT) {
            return new ServerAccount(uid, id("gid", self), Files.isExecutable(SETPRIV) ? dyingWithFyren() : List.of());
        }
        if (!Files.isExecutable(SETPRIV)) {
            throw new CannotStart("Fyren runs as root and found no setpriv with which to give its database an ordinary"
                    + " account; start Fyren as an ordinary user, or install the package util-linux.");
        }
        int owner = id("uid", folder.path());
        return owner == ROOT
                ? withoutPowers(NOBODY, NOBODY).checkedIn(folder)
                : withoutPowers(owner, id("gid", folder.path())).checkedIn(folder);
    }

    /** A session of its own keeps Ctrl-C from the server: Fyren ends its work first, and the server after it. */
    private static List<String> dyingWithFyren(String... more) {
        return Stream.concat(Stream.of("setsid", SETPRIV.toString(), "--pdeathsig", "INT"), Stream.of(more))
                .toList();
    }

    private static ServerAccount withoutPowers(int uid, int gid) {
        List<String> prefix = dyingWithFyren(
                "--reuid=" + uid,
                "--regid=" + gid,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs");
        return new ServerAccount(uid, gid, prefix);
    }

    private ServerAccount checkedIn(DataFolder folder) throws IOException {
        Path closed = null;
        for (Path step = folder.path(); step != null; step = step.getParent()) {
            boolean open = Files.getPosixFilePermissions(step).contains(PosixFilePermission.OTHERS_EXECUTE);
            closed = open || id("uid", step) == uid ? closed : step;
        }
        if (closed == null) {
            return this;
        }
        PrivateMount view = new PrivateMount(closed, folder.path());
        if (closed.equals(folder.path()) || !view.isPossible()) {
            throw new CannotStart("Fyren runs as root, and the ordinary account of its database may not enter " + closed
                    + "; start Fyren as an ordinary user, or set FYREN_DATA_DIR to a folder that everyone may enter,"
                    + " such as /var/lib/fyren.");
        }
        return seeing(view);
    }

    /** The session comes first, the view next, and the powers go last: arranging the view takes them. */
    private ServerAccount seeing(PrivateMount view) {
        List<String> seeing = new ArrayList<>(prefix);
        seeing.addAll(1, view.prefix());
        return new ServerAccount(uid, gid, List.copyOf(seeing));
    }

    private static int id(String kind, Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:" + kind);
    }

    /** Lets this account enter the folder, and nobody list it. */
    static void letPass(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    /** Gives the folder to this account alone. */
    void own(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.setAttribute(folder, "unix:uid", uid);
        Files.setAttribute(folder, "unix:gid", gid);
    }

    /** A program to be run under this account. Start it from a thread that lives as long as Fyren: it dies with it. */
    ProcessBuilder command(Path program, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(Stream.of(prefix.stream(), Stream.of(program.toString()), Stream.of(arguments))
                        .flatMap(part -> part)
                        .toList());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C"));
        return builder.directory(new File("/")).redirectErrorStream(true);
    }
}
