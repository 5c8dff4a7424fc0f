package se.fyren.access.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.fyren.web.WrongSetting;

/** One walk along the chain, as it stood at one moment, and what is said of it. */
final class Verification implements ApplicationRunner, ExitCodeGenerator {

    private final DataSource source;
    private final ChainKey key;
    private final Environment environment;
    private final PrintStream out;
    private int exitCode;

    Verification(DataSource source, ChainKey key, Environment environment, PrintStream out) {
        this.source = source;
        this.key = key;
        this.environment = environment;
        this.out = out;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<HeadsFile> file = file(arguments.getNonOptionArgs());
        HeadsFile.Contents exported =
                file.map(Verification::read).orElseGet(() -> new HeadsFile.Contents(List.of(), List.of()));
        ChainCheck check = new ChainCheck(key, exported);
        List<Fault> faults = walk(check);
        if (faults.isEmpty()) {
            out.println("The trail is whole. Entries: " + check.length() + "; exported heads that agree: "
                    + exported.heads().size() + ".");
        } else {
            faults.forEach(fault -> out.println(fault.sentence()));
            out.println("The trail is not whole; faults: " + faults.size()
                    + (faults.size() == ChainCheck.MOST ? ", and perhaps more." : "."));
            exitCode = 1;
        }
    }

    private List<Fault> walk(ChainCheck check) {
        JdbcClient database = JdbcClient.create(source);
        TransactionTemplate moment = new TransactionTemplate(new JdbcTransactionManager(source));
        moment.setReadOnly(true);
        // Fyren may be adding to it meanwhile: entries and head are to be of the same moment.
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return moment.execute(status -> {
            if (!database.sql("select to_regclass('access.audit_head') is not null")
                    .query(Boolean.class)
                    .single()) {
                throw new WrongSetting("There is no trail in this database.");
            }
            Entries entries = new Entries(database);
            entries.each(check::next);
            return check.end(entries.head());
        });
    }

    /** The file that was named, or else Fyren's own, where it has one. */
    private Optional<HeadsFile> file(List<String> arguments) {
        if (arguments.size() > 1) {
            return Optional.of(new HeadsFile(Path.of(arguments.get(1))));
        }
        return Optional.of(HeadsFile.in(environment.getProperty("fyren.data.dir", "data")))
                .filter(own -> Files.exists(own.path()));
    }

    private static HeadsFile.Contents read(HeadsFile file) {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw new WrongSetting("The file " + file.path().toAbsolutePath() + " cannot be read.");
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
