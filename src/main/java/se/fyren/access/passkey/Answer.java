package se.fyren.access.passkey;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator's answer as the browser writes it in JSON. Only what is verified is read out of it: browsers add to
 * it freely, and the outputs of extensions, a secret among them, are none of the library's business.
 */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode json;

    private Answer(JsonNode json) {
        this.json = json;
    }

    /** The answer, which may still hold anything; empty where it is no JSON. */
    static Optional<Answer> read(String json) {
        return tree(json).map(Answer::new);
    }

    /** Which passkey says that it answers. */
    String id() {
        return json.path("rawId").asString("");
    }

    /** Whose the passkey says it is. */
    String owner() {
        return json.path("response").path("userHandle").asString("");
    }

    /** The challenge that it says it answers. */
    Optional<Challenge> challenge() {
        return tree(new String(response("clientDataJSON"), StandardCharsets.UTF_8))
                .map(data -> data.path("challenge").asString(""))
                .map(Challenge::new);
    }

    RegistrationRequest toRegister() {
        return new RegistrationRequest(response("attestationObject"), response("clientDataJSON"));
    }

    AuthenticationRequest toSignIn() {
        return new AuthenticationRequest(
                bytes(json.path("rawId")),
                bytes(json.path("response").path("userHandle")),
                response("authenticatorData"),
                response("clientDataJSON"),
                response("signature"));
    }

    private byte[] response(String field) {
        return bytes(json.path("response").path(field));
    }

    private static byte[] bytes(JsonNode text) {
        return Base64Url.read(text.asString("")).orElse(new byte[0]);
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
