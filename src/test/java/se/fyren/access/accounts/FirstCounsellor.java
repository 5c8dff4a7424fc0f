package se.fyren.access.accounts;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.Hat;
import se.fyren.access.SignedIn;
import se.fyren.access.StaffRole;
import se.fyren.access.Unit;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.audit.TrailHouse;
import se.fyren.access.keys.Keyring;
import se.fyren.kernel.Period;
import se.fyren.sealing.PrivateKey;

/** Somebody who is alone at a centre of a Fyren that a test has started: its counsellor, and its auditor. */
public final class FirstCounsellor {

    private FirstCounsellor() {}

    /** The centre's unit is added, and they are signed in there. */
    public static SignedIn of(ApplicationContext fyren, Unit.Kind kind, String service) {
        PrivateKey key = PrivateKey.random();
        Unit unit = new Unit(UUID.randomUUID(), kind, service, service);
        Hat hat = new Hat(UUID.randomUUID(), StaffRole.COUNSELLOR, unit, Period.ALWAYS, null);
        SignedIn counsellor = new SignedIn(UUID.randomUUID(), "The counsellor of " + service, hat, key);
        fyren.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            fyren.getBean(Units.class).add(unit);
            Colleagues colleagues = fyren.getBean(Colleagues.class);
            colleagues.add(counsellor.staff(), counsellor.name(), service, TrailHouse.TODAY);
            colleagues.giveKey(counsellor.staff(), key.publicKey());
            fyren.getBean(Assignments.class).add(counsellor.staff(), hat);
            for (Purpose purpose : Purpose.values()) {
                fyren.getBean(Keyring.class).begin(unit.id(), purpose, counsellor.staff(), key.publicKey());
            }
        });
        return counsellor;
    }
}
