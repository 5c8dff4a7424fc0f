package se.fyren.access.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import se.fyren.access.passkey.PasskeyPages.Sent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed in a real ceremony is refused by a value, or is none of what was signed. */
final class PasskeyMutations {

    private static final long SEED = Long.getLong("fyren.seed", new Random().nextLong());
    private static final int MUTATIONS = Integer.getInteger("fyren.mutations", 2000);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FLAGS = 32;
    private static final int VERIFIED = 4;
    private static final List<String> SIGNED = List.of("clientDataJSON", "authenticatorData", "signature");

    private PasskeyMutations() {}

    static void areRefusedAndNeverBreakAnything(PasskeySite site) {
        System.out.println("Mutations by seed " + SEED);
        try (Device device = site.device()) {
            device.registers("anna");
            Sent made = device.sent();
            Passkey passkey = Objects.requireNonNull(site.pages()
                    .stored
                    .get(JSON.readTree(made.credential()).path("id").asString()));
            device.signsIn();
            Passkeys passkeys = site.pages().passkeys;

            makingIt(passkeys, made.credential());
            signing(passkeys, device.sent().credential(), passkey);
        }
    }

    private static void makingIt(Passkeys passkeys, String real) {
        Random random = new Random(SEED);
        String owner = PasskeyPages.owner("anna").handle();
        Challenge challenge = passkeys.challengeIn(real).orElseThrow();
        assertThat(passkeys.verifyRegistration(unverified(real), challenge, owner))
                .isEqualTo(new Registration.Refused(Refusal.NOT_VERIFIED));
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String changed = changed(real, random);
            Optional<Challenge> _ = passkeys.challengeIn(changed);
            assertThat(passkeys.verifyRegistration(changed, challenge, owner)).isNotNull();
        }
    }

    private static void signing(Passkeys passkeys, String real, Passkey passkey) {
        Random random = new Random(SEED);
        Challenge challenge = passkeys.challengeIn(real).orElseThrow();
        Passkey ahead = new Passkey(
                passkey.id(), passkey.owner(), passkey.publicKey(), 1000, passkey.copyable(), passkey.copied());
        assertThat(passkeys.verifyAssertion(real, challenge, id -> Optional.of(passkey)))
                .isInstanceOf(Assertion.Accepted.class);
        assertThat(passkeys.verifyAssertion(real, challenge, id -> Optional.of(ahead)))
                .isEqualTo(new Assertion.Refused(Refusal.COUNTER_WENT_BACKWARDS));
        // Chromium asks for verification whatever the page says, so the answer without it is made here.
        assertThat(passkeys.verifyAssertion(
                        flipped(real, "authenticatorData", FLAGS, VERIFIED), challenge, id -> Optional.of(passkey)))
                .isEqualTo(new Assertion.Refused(Refusal.NOT_VERIFIED));
        assertThat(passkeys.verifyAssertion(flipped(real, "signature", 40, 1), challenge, id -> Optional.of(passkey)))
                .isEqualTo(new Assertion.Refused(Refusal.BAD_SIGNATURE));
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String changed = changed(real, random);
            Assertion verdict = passkeys.verifyAssertion(changed, challenge, id -> Optional.of(passkey));
            if (verdict instanceof Assertion.Accepted) {
                assertThat(signed(changed)).as("mutation %d", mutation).isEqualTo(signed(real));
            }
        }
    }

    private static List<String> signed(String json) {
        JsonNode response = JSON.readTree(json).path("response");
        return SIGNED.stream().map(field -> response.path(field).asString("")).toList();
    }

    /** Without an attestation nothing is signed, so whoever writes the answer can say anything but this. */
    private static String unverified(String json) {
        byte[] bytes = bytes(json, "attestationObject");
        byte[] site = Arrays.copyOf(new Challenge("localhost").digest(), FLAGS);
        int at = 0;
        while (!Arrays.equals(Arrays.copyOfRange(bytes, at, at + FLAGS), site)) {
            at++;
        }
        bytes[at + FLAGS] &= (byte) ~VERIFIED;
        return with(json, "attestationObject", Base64Url.of(bytes));
    }

    private static String flipped(String json, String field, int at, int bit) {
        byte[] bytes = bytes(json, field);
        bytes[at] ^= (byte) bit;
        return with(json, field, Base64Url.of(bytes));
    }

    private static String changed(String json, Random random) {
        List<String> fields = List.copyOf(JSON.readTree(json).path("response").propertyNames());
        String field = fields.get(random.nextInt(fields.size()));
        byte[] bytes = bytes(json, field);
        return switch (random.nextInt(6)) {
            case 0 -> json.substring(0, random.nextInt(json.length()));
            case 1 -> json.replaceFirst("\"" + field + "\":(\"[^\"]*\")", "\"" + field + "\":[{\"x\":null}]");
            case 2 -> with(json, field, "");
            case 3 -> with(json, field, Base64Url.of(Arrays.copyOf(bytes, random.nextInt(bytes.length + 50))));
            case 4 ->
                new StringBuilder(json)
                        .replace(
                                random.nextInt(json.length()),
                                json.length(),
                                json.substring(random.nextInt(json.length())))
                        .toString();
            default -> bytes.length == 0 ? "null" : noisy(json, field, bytes, random);
        };
    }

    private static String noisy(String json, String field, byte[] bytes, Random random) {
        for (int times = random.nextInt(3); times >= 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return with(json, field, Base64Url.of(bytes));
    }

    private static byte[] bytes(String json, String field) {
        return Base64Url.read(JSON.readTree(json).path("response").path(field).asString(""))
                .orElse(new byte[0]);
    }

    private static String with(String json, String field, String value) {
        ObjectNode tree = (ObjectNode) JSON.readTree(json);
        ((ObjectNode) tree.path("response")).put(field, value);
        return JSON.writeValueAsString(tree);
    }
}
