package se.fyren.access.keys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.SignedIn;
import se.fyren.access.Unit.Purpose;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/**
 * The units' keys. Each has one for what its members write and one for its auditors; each member has a share, which is
 * the private key sealed to their own. Letting in is done by somebody who has a share; taking a share away by anyone,
 * for then a new key is made, which those who stay get. What somebody read before cannot be unread.
 */
@Component
public class Keyring {

    private final UnitKeys keys;
    private final Clock clock;

    Keyring(UnitKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key to which what belongs to the unit is sealed today; empty where the unit has none yet. */
    public Optional<PublicKey> toSeal(UUID unit, Purpose purpose) {
        return keys.newest(unit, purpose).map(UnitKey::publicKey);
    }

    /** The same; the installation's own where the unit has none yet, and for null. One statement, whichever it is. */
    public Optional<PublicKey> toSealOrInstallations(@Nullable UUID unit, Purpose purpose) {
        return keys.newestOrInstallations(unit, purpose).map(UnitKey::publicKey);
    }

    /** The unit's private keys, the newest first; empty where this member of staff has no share. */
    public List<PrivateKey> toOpen(SignedIn member, UUID unit, Purpose purpose) {
        return keys.shares(member.staff(), unit, purpose).stream()
                .map(share -> share.openedBy(member.key()))
                .toList();
    }

    /** Whether they have a share. */
    public boolean has(UUID staff, UUID unit, Purpose purpose) {
        return !keys.shares(staff, unit, purpose).isEmpty();
    }

    /** Makes a key for a unit in which nobody has a share, and gives it to its first member; otherwise does nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID unit, Purpose purpose, UUID first, PublicKey theirs) {
        keys.hold(unit);
        if (keys.holders(unit, purpose).isEmpty()) {
            add(unit, purpose, List.of(new Holder(first, theirs)));
        }
    }

    /** Gives another member what this one has of the unit's keys; whether there was anything to give. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean letIn(SignedIn member, UUID unit, Purpose purpose, UUID other, PublicKey theirs) {
        keys.hold(unit);
        List<Share> shares = keys.shares(member.staff(), unit, purpose);
        shares.forEach(share -> keys.give(Share.of(share.key(), share.openedBy(member.key()), other, theirs)));
        return !shares.isEmpty();
    }

    /** Takes the share away and makes a new key for those who stay. Nobody new can open what is sealed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeAway(UUID unit, Purpose purpose, UUID staff) {
        keys.hold(unit);
        if (!has(staff, unit, purpose)) {
            return;
        }
        keys.takeAway(staff, unit, purpose);
        List<Holder> staying = keys.holders(unit, purpose);
        if (!staying.isEmpty()) {
            add(unit, purpose, staying);
        }
    }

    private void add(UUID unit, Purpose purpose, List<Holder> holders) {
        PrivateKey fresh = PrivateKey.random();
        UnitKey key = keys.newest(unit, purpose)
                .map(newest -> newest.next(fresh.publicKey()))
                .orElseGet(() -> new UnitKey(unit, purpose, 1, fresh.publicKey()));
        keys.add(key, LocalDate.now(clock));
        holders.forEach(holder -> keys.give(Share.of(key, fresh, holder.staff(), holder.publicKey())));
    }
}
