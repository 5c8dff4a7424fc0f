package se.fyren.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import se.fyren.access.SignedIn;
import se.fyren.access.accounts.NewApp.Offered;
import se.fyren.access.accounts.OwnCredentials.Result;
import se.fyren.access.accounts.OwnCredentials.Result.Changed;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.sealing.Passphrase;
import se.fyren.sealing.PrivateKey;

/** Somebody who has a passphrase and an app, has just signed in, and does things to their own account. */
final class OwnAccount {

    private static int accounts;

    final StaffHouse house;
    final OwnCredentials credentials;
    final Sessions sessions;
    final OneTimeCode app;
    final UUID anna;
    final String here;

    private final String name = "anna-" + ++accounts;

    /** One of several in a house. */
    OwnAccount(StaffHouse house) {
        this.house = house;
        credentials = house.get(OwnCredentials.class);
        sessions = house.get(Sessions.class);
        StaffHouse.Joined joined = house.joined(name);
        anna = joined.id();
        app = joined.app();
        here = sessions.begin(anna, joined.key(), null);
    }

    /** How many rows of the table are theirs. */
    long count(String table) {
        return house.count(table + " where staff = '" + anna + "'");
    }

    SoftPasskey adds(String cookie) {
        SoftPasskey passkey = new SoftPasskey();
        assertThat(adding(cookie, passkey)).isEqualTo(new Changed(cookie));
        return passkey;
    }

    Result adding(String cookie, SoftPasskey passkey) {
        Staff self = house.get(Colleagues.class).find(anna).orElseThrow();
        String made = passkey.made(house.get(PasskeySignIn.class).optionsToAdd(self));
        return house.inTransaction(
                () -> credentials.addPasskey(who(cookie), self, cookie, made, passkey.prf(), "Telefonen"));
    }

    String idOfPasskey() {
        List<OwnPasskey> own = house.get(PasskeySignIn.class).of(anna);
        return own.getFirst().id();
    }

    Result removesPasskey() {
        return house.inTransaction(() -> credentials.removePasskey(who(here), here, idOfPasskey()));
    }

    Result changes(String cookie, String current, String chosen) {
        Staff self = house.get(Colleagues.class).find(anna).orElseThrow();
        return house.inTransaction(() -> credentials.changePassphrase(
                who(cookie), self, cookie, new Passphrase(current), new Passphrase(chosen)));
    }

    /** As through the gate, which holds the account first. */
    Result changesHeld(String current, String chosen) {
        SignedIn who = who(here);
        return house.inTransaction(() -> credentials.changePassphrase(
                who,
                house.get(Roster.class).account(anna).orElseThrow().record().staff(),
                here,
                new Passphrase(current),
                new Passphrase(chosen)));
    }

    Result setsUp(String cookie, String passphrase, Offered offered) {
        return setsUp(cookie, passphrase, offered, house.code(new OneTimeCode(Base32.decode(offered.secret()))));
    }

    Result setsUp(String cookie, String passphrase, Offered offered, String code) {
        Staff self = house.get(Colleagues.class).find(anna).orElseThrow();
        return house.inTransaction(() ->
                credentials.setUpApp(who(cookie), self, cookie, new Passphrase(passphrase), offered.note(), code));
    }

    Offered offered(String note) {
        return house.get(NewApp.class).offered(new SignedIn(anna, "", null, PrivateKey.random()), note);
    }

    SigningIn.Result proves(String passphrase, String code) {
        return house.get(FreshProof.class).by(who(here), here, new Passphrase(passphrase), code, null);
    }

    SigningIn.Result proves(SoftPasskey passkey) {
        PasskeySignIn passkeys = house.get(PasskeySignIn.class);
        return house.get(FreshProof.class)
                .by(who(here), here, passkey.signed(passkeys.optionsToSignIn()), passkey.prf());
    }

    SignedIn who(String cookie) {
        return sessions.of(cookie).orElseThrow();
    }

    String signsIn(String passphrase, OneTimeCode shown) {
        return ((Welcome) tries(passphrase, house.code(shown))).session();
    }

    Optional<String> signsIn(SoftPasskey passkey) {
        PasskeySignIn passkeys = house.get(PasskeySignIn.class);
        return passkeys.signIn(passkey.signed(passkeys.optionsToSignIn()), passkey.prf())
                .map(Welcome::session);
    }

    SigningIn.Result tries(String passphrase, String code) {
        return house.get(SigningIn.class).with(name, new Passphrase(passphrase), code, null);
    }
}
