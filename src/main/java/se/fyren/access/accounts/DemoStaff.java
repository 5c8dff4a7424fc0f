package se.fyren.access.accounts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bouncycastle.util.encoders.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Kind;
import se.fyren.access.keys.Keyring;
import se.fyren.kernel.Period;
import se.fyren.mode.Mode;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.web.PublicAddress;

/**
 * The demo's accounts, printed at the start. Who they are and what they sign in with lies beside the demo's marker and
 * is not in the jar; production also refuses a database that the demo has made ({@link FirstStart}).
 */
@Component
public class DemoStaff {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStaff.class);

    private final Mode mode;
    private final TransactionOperations transaction;
    private final Colleagues colleagues;
    private final Units units;
    private final Assignments assignments;
    private final Passphrases passphrases;
    private final Keyring keyring;
    private final PublicAddress address;
    private final Clock clock;

    DemoStaff(
            Mode mode,
            TransactionOperations transaction,
            Colleagues colleagues,
            Units units,
            Assignments assignments,
            Passphrases passphrases,
            Keyring keyring,
            PublicAddress address,
            Clock clock) {
        this.mode = mode;
        this.transaction = transaction;
        this.colleagues = colleagues;
        this.units = units;
        this.assignments = assignments;
        this.passphrases = passphrases;
        this.keyring = keyring;
        this.address = address;
        this.clock = clock;
    }

    /** The code that the demo's accounts sign in with right now, for who has no app at hand; empty in production. */
    public Optional<String> code() {
        return mode.isDemo() ? Optional.of(app(settings()).at(clock.instant())) : Optional.empty();
    }

    @EventListener
    @Order(100)
    void introduce(ApplicationReadyEvent ready) {
        if (mode.isDemo()) {
            Set<String> names = new LinkedHashSet<>();
            transaction.executeWithoutResult(status -> {
                if (colleagues.isEmpty()) {
                    employ();
                }
                colleagues.all().forEach(one -> names.add(one.signInName()));
            });
            LOG.info(
                    "The demo's staff sign in at {} as {}, with the passphrase «{}» and the code that the page shows.",
                    listening(address.of("/sv/staff"), ready),
                    String.join(", ", names),
                    settings().getProperty("passphrase"));
        }
    }

    /** Where Fyren has been told to find a port of its own, it is known only now. */
    private static String listening(String address, ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "0");
        return address.replaceFirst("^(http://localhost):0/", "$1:" + port + "/");
    }

    private void employ() {
        Properties settings = settings();
        Map<String, PrivateKey> keys = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        for (CSVRecord row : rows()) {
            String name = row.get("sign_in_name");
            PrivateKey key = keys.computeIfAbsent(name, one -> join(one, row.get("name"), settings));
            UUID staff = colleagues.named(name).orElseThrow().id();
            Kind kind = Kind.valueOf(row.get("unit_kind"));
            String place = row.get("place").isEmpty() ? null : row.get("place");
            units.add(new Unit(UUID.randomUUID(), kind, row.get("unit"), place));
            Unit unit = units.all().stream()
                    .filter(one -> one.kind() == kind && one.name().equals(row.get("unit")))
                    .findFirst()
                    .orElseThrow();
            Hat hat =
                    new Hat(UUID.randomUUID(), StaffRole.valueOf(row.get("role")), unit, new Period(today, null), null);
            assignments.add(staff, hat);
            hat.role().key().ifPresent(purpose -> {
                keyring.begin(unit.id(), purpose, staff, key.publicKey());
                keys.forEach((other, theirs) -> keyring.letIn(
                        new SignedIn(colleagues.named(other).orElseThrow().id(), other, null, theirs),
                        unit.id(),
                        purpose,
                        staff,
                        key.publicKey()));
            });
        }
    }

    private PrivateKey join(String signInName, String name, Properties settings) {
        UUID id = UUID.randomUUID();
        PrivateKey key = PrivateKey.random();
        colleagues.add(id, name, signInName, LocalDate.now(clock));
        colleagues.giveKey(id, key.publicKey());
        passphrases.put(
                StoredPassphrase.of(id, new Passphrase(settings.getProperty("passphrase")), key, app(settings)));
        return key;
    }

    private static OneTimeCode app(Properties settings) {
        return new OneTimeCode(Base32.decode(settings.getProperty("codes")));
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try {
            settings.load(new StringReader(text("fyren/demo.properties")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return settings;
    }

    private static Iterable<CSVRecord> rows() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text("fyren/staff.csv")))
                    .getRecords();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}
