package se.fyren.access.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.access.keys.Keyring;
import se.fyren.access.provider.Identity;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;
import se.fyren.sealing.SecretKey;
import se.fyren.web.Codes;

/** Somebody who was invited comes with their link, gets a key pair and chooses how to sign in. */
@Component
public class Joining {

    private final OneAtATime turn;
    private final OneTimeLinks links;
    private final Colleagues colleagues;
    private final Assignments assignments;
    private final Passphrases passphrases;
    private final PasskeySignIn passkeys;
    private final Identities identities;
    private final Sessions sessions;
    private final Keyring keyring;
    private final SigningIn signingIn;
    private final AccountTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;

    Joining(
            OneAtATime turn,
            OneTimeLinks links,
            Colleagues colleagues,
            Assignments assignments,
            Passphrases passphrases,
            PasskeySignIn passkeys,
            Identities identities,
            Sessions sessions,
            Keyring keyring,
            SigningIn signingIn,
            AccountTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.turn = turn;
        this.links = links;
        this.colleagues = colleagues;
        this.assignments = assignments;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.identities = identities;
        this.sessions = sessions;
        this.keyring = keyring;
        this.signingIn = signingIn;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Inbjuden: who comes with the link, and what their app needs to show codes: as text, and to be read from a picture. */
    public record Invited(Staff staff, String codeSecret, String codeUri) {}

    /** What came of it. */
    public sealed interface Result {

        /** Ansluten: they have joined, and are signed in. */
        record Joined(Welcome welcome) implements Result {}

        /** Ogiltig länk: used, too old, or never was. */
        record NoSuchLink() implements Result {}

        /** Olämplig lösenfras: why. */
        record Unsuitable(String fault) implements Result {}

        /** Olämplig passnyckel: why. */
        record UnsuitablePasskey(PasskeySignIn.Fault fault) implements Result {}

        /** Någon annan: whom the provider means signs in as somebody else already. */
        record SomebodyElse() implements Result {}

        /** Upptaget: others make keys of their passphrases. */
        record Busy() implements Result {}

        /** Fel kod: the app does not show it; its clock or the secret is wrong. */
        record WrongCode() implements Result {}
    }

    /** Who comes with the link; empty where it has been used, is too old or never was. */
    public Optional<Invited> invited(String link) {
        return links.whose(link).flatMap(colleagues::find).filter(Staff::isHere).map(staff -> {
            OneTimeCode code = code(link);
            return new Invited(staff, code.typed(), code.uri(staff.signInName()));
        });
    }

    /** Joins with a passphrase and an app that shows codes. */
    public Result join(String link, Passphrase chosen, String code) {
        return inTurn(link, () -> joining(link, chosen, code));
    }

    /** Joins with a passphrase, beside an identity provider's word. */
    public Result join(String link, Passphrase chosen, Identity identity) {
        return inTurn(link, () -> joining(link, chosen, identity));
    }

    /** Makes a key of the passphrase in the transaction, which begins when the turn has come; who is invited is known. */
    private Result inTurn(String link, Supplier<Result> joining) {
        Supplier<Result> work = () -> transaction.execute(status -> joining.get());
        return links.whose(link)
                .map(who -> turn.take(who.toString(), work))
                .orElseGet(() -> turn.take(work))
                .orElseGet(Result.Busy::new);
    }

    private Result joining(String link, Passphrase chosen, String code) {
        Optional<Staff> staff = coming(link);
        if (staff.isEmpty()) {
            return new Result.NoSuchLink();
        }
        Optional<NewPassphrase> fault = NewPassphrase.faultOf(chosen, staff.get());
        if (fault.isPresent()) {
            return new Result.Unsuitable(Codes.of(fault.get()));
        }
        OneTimeCode app = code(link);
        OptionalLong step = app.step(code, clock.instant(), 0);
        if (step.isEmpty()) {
            return new Result.WrongCode();
        }
        PrivateKey key = PrivateKey.random();
        StoredPassphrase stored = StoredPassphrase.of(staff.get().id(), chosen, key, app);
        return joined(link, staff.get(), key, () -> {
            passphrases.put(stored);
            passphrases.takeStep(stored.staff(), step.getAsLong());
        });
    }

    private Result joining(String link, Passphrase chosen, Identity identity) {
        Optional<Staff> staff = coming(link);
        if (staff.isEmpty()) {
            return new Result.NoSuchLink();
        }
        Optional<NewPassphrase> fault = NewPassphrase.faultOf(chosen, staff.get());
        if (fault.isPresent()) {
            return new Result.Unsuitable(Codes.of(fault.get()));
        }
        if (!identities.add(identity, staff.get().id())) {
            return new Result.SomebodyElse();
        }
        PrivateKey key = PrivateKey.random();
        StoredPassphrase stored = StoredPassphrase.of(staff.get().id(), chosen, key, null);
        return joined(link, staff.get(), key, () -> passphrases.put(stored));
    }

    /** What the browser is asked, to make a passkey for who comes with the link; empty where there is no such link. */
    public Optional<String> passkeyOptions(String link) {
        return links.whose(link).flatMap(colleagues::find).filter(Staff::isHere).map(passkeys::optionsToAdd);
    }

    /** Joins with a passkey alone. */
    @Transactional
    public Result join(String link, String credential, String prf, String label) {
        Optional<Staff> staff = coming(link);
        if (staff.isEmpty()) {
            return new Result.NoSuchLink();
        }
        PrivateKey key = PrivateKey.random();
        return passkeys.keep(staff.get(), key, credential, prf, label)
                .<Result>map(Result.UnsuitablePasskey::new)
                .orElseGet(() -> joined(link, staff.get(), key, () -> {}));
    }

    /** Who comes with the link, held: of two who come with the same one, the second finds it used. */
    private Optional<Staff> coming(String link) {
        return links.whose(link).flatMap(colleagues::hold).filter(Staff::isHere).filter(held -> links.whose(link)
                .isPresent());
    }

    /** Uses up the link, gives them their key, and the first keys of units that have none. */
    private Result joined(String link, Staff staff, PrivateKey key, Runnable keeping) {
        @Nullable UUID whose = links.use(link).orElse(null);
        if (!staff.id().equals(whose)) {
            return new Result.NoSuchLink();
        }
        sessions.endAll(staff.id());
        colleagues.giveKey(staff.id(), key.publicKey());
        keeping.run();
        assignments.of(staff.id()).forEach(one -> one.hat()
                .role()
                .key()
                .ifPresent(purpose -> keyring.begin(one.hat().unit().id(), purpose, staff.id(), key.publicKey())));
        Staff joined = colleagues.find(staff.id()).orElseThrow();
        Welcome welcome = signingIn.welcome(joined, key);
        trail.note(joined, AccountEvent.JOINED);
        return new Result.Joined(welcome);
    }

    /** The secret of a link's codes is made of the link, so that nothing needs to be kept between page and answer. */
    private static OneTimeCode code(String link) {
        byte[] made = SecretKey.read(link)
                .map(secret -> secret.forPurpose("fyren one-time codes"))
                .orElseGet(SecretKey::random)
                .bytes();
        return new OneTimeCode(Arrays.copyOf(made, OneTimeCode.SECRET_LENGTH));
    }
}
