package se.fyren.access.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.fyren.access.Asked;
import se.fyren.access.Trail;
import se.fyren.access.Unit.Purpose;
import se.fyren.access.keys.Keyring;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.PublicKey;

/**
 * Seals each entry to the unit's auditors and to who is responsible, and chains it. Whatever it tells, it takes the same
 * statements: the time that they take must not tell what is there from what is not theirs.
 */
@Component
class SealedTrail implements Trail {

    private final Keyring keyring;
    private final StaffKeys staff;
    private final Entries entries;
    private final ChainKey chain;

    SealedTrail(Keyring keyring, StaffKeys staff, Entries entries, ChainKey chain) {
        this.keyring = keyring;
        this.staff = staff;
        this.entries = entries;
        this.chain = chain;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Asked asked, LocalDate day) {
        // Sealing takes longer than chaining: it is done before others have to wait.
        byte[] sealed = SealedEntry.of(asked, day, auditors(asked.unit()), responsible(asked.responsible()));
        entries.add(chain.link(entries.held(), day, sealed));
    }

    private PublicKey auditors(@Nullable UUID unit) {
        return keyring.toSealOrInstallations(unit, Purpose.AUDIT)
                .orElseThrow(() -> new IllegalStateException("There is no key to which the trail can be sealed"));
    }

    /** A key that nobody has where nobody is responsible: its making takes about as long as its use. */
    private PublicKey responsible(@Nullable UUID id) {
        PublicKey nobodys = PrivateKey.random().publicKey();
        return staff.find(id).orElse(nobodys);
    }
}
