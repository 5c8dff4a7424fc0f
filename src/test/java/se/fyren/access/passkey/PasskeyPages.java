package se.fyren.access.passkey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.fyren.access.passkey.Challenges.Purpose;
import se.fyren.web.Style;

/** Pages that do with passkeys what the real ones will, and keep what they are sent. No annotation: nothing finds it. */
final class PasskeyPages {

    private static final byte[] KEY = new byte[32];

    final Passkeys passkeys;
    final Map<String, Passkey> stored = new ConcurrentHashMap<>();
    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Set<String> used = new HashSet<>();
    private Challenges challenges = new Challenges(KEY, Clock.systemUTC());

    /** What a form brought. */
    record Sent(String person, String credential, PrfOutput prf) {}

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** Lets the clock go on by this. */
    void waitFor(Duration time) {
        challenges = new Challenges(KEY, Clock.offset(Clock.systemUTC(), time));
    }

    @Bean
    RouterFunction<ServerResponse> passkeyRoutes() {
        return RouterFunctions.route()
                .GET("/passkey/register", request -> page(request, "create", "/passkey/register"))
                .GET("/passkey/sign-in", request -> page(request, "get", "/passkey/sign-in"))
                .POST("/passkey/register/options", this::creationOptions)
                .POST("/passkey/sign-in/options", request -> json(requestOptions()))
                .POST("/passkey/register", request -> outcome(register(sent(request))))
                .POST("/passkey/sign-in", request -> outcome(signIn(sent(request))))
                .build();
    }

    String requestOptions() {
        return passkeys.requestOptions(challenges.make(Purpose.SIGN_IN));
    }

    private ServerResponse creationOptions(ServerRequest request) throws Exception {
        String person = String.valueOf(request.body(new ParameterizedTypeReference<Map<String, String>>() {})
                .get("person"));
        List<Passkey> known = stored.values().stream()
                .filter(one -> one.owner().equals(owner(person).handle()))
                .toList();
        return json(passkeys.creationOptions(owner(person), challenges.make(Purpose.REGISTER), known));
    }

    static Owner owner(String person) {
        return Owner.of(Arrays.copyOf(person.getBytes(StandardCharsets.UTF_8), 16), person, person);
    }

    String register(Sent sent) {
        return once(sent, Purpose.REGISTER, challenge -> switch (passkeys.verifyRegistration(
                sent.credential(), challenge, owner(sent.person()).handle())) {
            case Registration.Accepted(Passkey passkey) -> keep(passkey);
            case Registration.Refused(Refusal reason) -> reason.name();
        });
    }

    String signIn(Sent sent) {
        return once(sent, Purpose.SIGN_IN, challenge -> switch (passkeys.verifyAssertion(
                sent.credential(), challenge, id -> Optional.ofNullable(stored.get(id)))) {
            case Assertion.Accepted(Passkey passkey) -> keep(passkey);
            case Assertion.Refused(Refusal reason) -> reason.name();
        });
    }

    private String keep(Passkey passkey) {
        stored.put(passkey.id(), passkey);
        return "ACCEPTED";
    }

    private String once(Sent sent, Purpose purpose, Function<Challenge, String> verified) {
        Optional<Challenge> challenge =
                passkeys.challengeIn(sent.credential()).filter(one -> challenges.isGenuine(one, purpose));
        if (challenge.isEmpty()) {
            return "NOT OUR CHALLENGE";
        }
        String outcome = verified.apply(challenge.get());
        boolean isFirst = !outcome.equals("ACCEPTED")
                || used.add(Base64Url.of(challenge.get().digest()));
        return isFirst ? outcome : "USED BEFORE";
    }

    private Sent sent(ServerRequest request) {
        sent.add(new Sent(
                request.param("person").orElseThrow(),
                request.param("credential").orElse(""),
                PrfOutput.read(request.param("prf").orElse(null))));
        return sent.getLast();
    }

    private static ServerResponse page(ServerRequest request, String kind, String action) {
        String html = """
                <!doctype html><html lang="en"><title>Passkey</title><link rel="icon" href="data:,">
                <style>%s</style>
                <form method="post" action="%s" data-passkey="%s" data-options-url="%s/options"
                data-cancelled="It was cancelled" data-known="It is here already" data-failed="It failed">
                <input type="hidden" name="person" value="%s"><p role="alert"></p>
                <p data-no-passkey>This browser has no passkeys</p><button hidden>Go on</button></form>
                <script>%s</script>
                """.formatted(
                Style.sheet(), action, kind, action, request.param("person").orElse("nobody"), Style.passkeyScript());
        return ServerResponse.ok().build((asked, answer) -> {
            answer.setContentType("text/html;charset=utf-8");
            // Set, not added: of two policies the stricter holds.
            answer.setHeader("Content-Security-Policy", Style.passkeyContentSecurityPolicy());
            answer.getWriter().write(html);
            return null;
        });
    }

    private static ServerResponse json(String json) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static ServerResponse outcome(String outcome) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .body("<!doctype html><title>Outcome</title><p id=outcome>" + outcome);
    }
}
