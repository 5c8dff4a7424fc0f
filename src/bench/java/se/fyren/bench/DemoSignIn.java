package se.fyren.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;
import se.fyren.access.accounts.DemoStaff;
import se.fyren.access.accounts.SigningIn;
import se.fyren.access.accounts.SigningIn.Result.Welcome;
import se.fyren.sealing.Passphrase;

/** The demo's staff come in with passphrase and code, one after the other. A code is good for one sign-in. */
record DemoSignIn(SigningIn door, DemoStaff demo) {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final List<String> NAMES =
            List.of("alva", "gro", "rut", "runa", "maj", "kim", "rakel", "robin", "agnes", "anton");
    private static final String PASSPHRASE = "fyren blinkar i natten";

    DemoSignIn(ApplicationContext fyren) {
        this(fyren.getBean(SigningIn.class), fyren.getBean(DemoStaff.class));
    }

    void measure(Figures figures, int rounds) {
        byte[] salt = Passphrase.newSalt();
        Contender signingIn =
                new Contender("sign-in, one after the other", rounds, NAMES.size(), () -> NAMES.forEach(this::in));
        Contender bare = new Contender(
                "bare Argon2id of 64 MiB",
                rounds,
                NAMES.size(),
                () -> NAMES.forEach(name -> new Passphrase(PASSPHRASE).key(salt)));
        for (int round = -1; round < rounds; round++) {
            bare.round(Math.max(0, round));
            nextCode();
            signingIn.round(Math.max(0, round));
        }
        Contender.report(figures, signingIn, bare);
        nextCode();
    }

    /** The cookie's value. */
    @CanIgnoreReturnValue
    String in(String name) {
        SigningIn.Result result =
                door.with(name, new Passphrase(PASSPHRASE), demo.code().orElseThrow(), null);
        if (result instanceof Welcome welcome) {
            return welcome.session();
        }
        throw new IllegalStateException(name + " did not come in: " + result);
    }

    private static void nextCode() {
        long millis = STEP.toMillis();
        long wait = millis - Instant.now().toEpochMilli() % millis;
        LockSupport.parkUntil(System.currentTimeMillis() + wait + 1);
    }
}
