package se.fyren.directory.hsds;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** Kontroll av HSDS-filer: a command that reads files and says what is wrong in them, or how much they hold. */
@NamedInterface("commands")
public final class HsdsCheck {

    public static final String COMMAND = "check-hsds";

    private HsdsCheck() {}

    /** Says it, and answers as a command does: 0 where the files were read, 1 where they were refused, 2 for misuse. */
    public static int run(String[] args, PrintStream out) {
        if (args.length != 2) {
            out.println("Usage: java -jar fyren.jar " + COMMAND + " FOLDER, a zip file or services.json");
            return 2;
        }
        return switch (HsdsImport.of(Path.of(args[1]))) {
            case HsdsImport.Read(Catalogue catalogue) -> {
                out.println("Read: " + catalogue.services().size() + " services and "
                        + catalogue.organizations().size() + " organizations. Nothing is wrong.");
                yield 0;
            }
            case HsdsImport.Refused(List<HsdsImport.Problem> problems) -> {
                // Names of fields are the file's own, and a terminal obeys what it is sent.
                problems.forEach(problem -> out.println(problem.toString().replaceAll("\\p{Cntrl}", "?")));
                out.println("Refused; problems: " + problems.size()
                        + (problems.size() == Problems.MOST ? ", and perhaps more." : "."));
                yield 1;
            }
        };
    }
}
