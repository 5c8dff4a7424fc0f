package se.fyren.access.accounts;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Hat;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.keys.InstallationSecret;
import se.fyren.kernel.Period;
import se.fyren.mode.Mode;
import se.fyren.web.PublicAddress;
import se.fyren.web.WrongSetting;

/**
 * The database's first day: what it belongs to is written down, and the first administrator gets a link, printed once.
 * Until somebody has joined, each start prints a new one in the place of the old.
 */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    static final String FIRST = "administrator";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final InstallationSecret secret;
    private final Mode mode;
    private final Units units;
    private final Colleagues colleagues;
    private final Assignments assignments;
    private final OneTimeLinks links;
    private final PublicAddress address;
    private final Clock clock;

    FirstStart(
            JdbcClient database,
            TransactionOperations transaction,
            InstallationSecret secret,
            Mode mode,
            Units units,
            Colleagues colleagues,
            Assignments assignments,
            OneTimeLinks links,
            PublicAddress address,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.secret = secret;
        this.mode = mode;
        this.units = units;
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.links = links;
        this.address = address;
        this.clock = clock;
        transaction.executeWithoutResult(status -> installed());
    }

    private void installed() {
        byte[] check = secret.forPurpose("fyren secret check").bytes();
        database.sql("insert into access.installation (demo, secret_check) values (?, ?) on conflict do nothing")
                .params(mode.isDemo(), check)
                .update();
        database.sql("select demo, secret_check from access.installation").query(row -> {
            if (row.getBoolean("demo") != mode.isDemo()) {
                throw new WrongSetting(
                        mode.isDemo()
                                ? "This database belongs to production; start the demo with a folder of its own"
                                        + " (FYREN_DATA_DIR)."
                                : "This database was made by the demo, whose accounts anyone may enter; start"
                                        + " production with a folder of its own (FYREN_DATA_DIR).");
            }
            if (!MessageDigest.isEqual(row.getBytes("secret_check"), check)) {
                throw new WrongSetting("This database belongs to another secret than the one that Fyren found;"
                        + " name the file of the right one with FYREN_SECRET_FILE.");
            }
        });
        units.add(new Unit(UUID.randomUUID(), Kind.INSTALLATION, "Fyren", null));
        units.add(new Unit(UUID.randomUUID(), Kind.DIRECTORY, "Katalogen", null));
    }

    /** After the line that tells that Fyren is ready. */
    @EventListener
    @Order(100)
    void invite(ApplicationReadyEvent ready) {
        transaction.executeWithoutResult(status -> {
            if (colleagues.isEmpty() && !mode.isDemo()) {
                LOG.info(
                        "The first administrator joins here, once, within {} hours: {}",
                        OneTimeLinks.VALID.toHours(),
                        address.of("/sv/staff/join/" + links.make(firstAdministrator())));
            }
        });
    }

    private UUID firstAdministrator() {
        colleagues.add(UUID.randomUUID(), "Administrator", FIRST, LocalDate.now(clock));
        UUID id = colleagues.named(FIRST).orElseThrow().id();
        Unit installation = units.only(Kind.INSTALLATION).orElseThrow();
        Period always = new Period(LocalDate.now(clock), null);
        assignments.add(id, new Hat(UUID.randomUUID(), StaffRole.ADMINISTRATOR, installation, always, null));
        assignments.add(id, new Hat(UUID.randomUUID(), StaffRole.AUDITOR, installation, always, null));
        return id;
    }
}
