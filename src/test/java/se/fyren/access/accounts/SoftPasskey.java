package se.fyren.access.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator made of a few lines (WebAuthn level 3, ES256, without attestation), whose secret a test can know. */
final class SoftPasskey {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int WITH_KEY = 0x40;

    final byte[] secret = random(32);

    private final byte[] id = random(16);
    private final KeyPair pair = pair();
    private String owner = "";

    /** What the browser would send as {@code prf}. */
    String prf() {
        return text(secret);
    }

    /** Makes itself for whom the options name. */
    String made(String options) {
        JsonNode asked = JSON.readTree(options);
        owner = asked.path("user").path("id").asString("");
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        byte[] described = joined(
                new byte[16],
                new byte[] {0, (byte) id.length},
                id,
                new byte[] {(byte) 0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                fixed(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 32},
                fixed(key.getW().getAffineY()));
        byte[] data =
                joined(data(asked.path("rp").path("id").asString(""), PRESENT_AND_VERIFIED | WITH_KEY), described);
        byte[] attestation = joined(
                new byte[] {(byte) 0xA3, 0x63},
                "fmt".getBytes(UTF_8),
                new byte[] {0x64},
                "none".getBytes(UTF_8),
                new byte[] {0x67},
                "attStmt".getBytes(UTF_8),
                new byte[] {(byte) 0xA0, 0x68},
                "authData".getBytes(UTF_8),
                new byte[] {0x58, (byte) data.length},
                data);
        return answer(Map.of(
                "clientDataJSON", text(client("webauthn.create", asked)), "attestationObject", text(attestation)));
    }

    /** Signs in. */
    String signed(String options) {
        JsonNode asked = JSON.readTree(options);
        byte[] data = data(asked.path("rpId").asString(""), PRESENT_AND_VERIFIED);
        byte[] client = client("webauthn.get", asked);
        return answer(Map.of(
                "clientDataJSON",
                text(client),
                "authenticatorData",
                text(data),
                "signature",
                text(signature(joined(data, sha256(client)))),
                "userHandle",
                owner));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of("id", text(id), "rawId", text(id), "type", "public-key", "response", response));
    }

    private static byte[] client(String type, JsonNode asked) {
        return JSON.writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        asked.path("challenge").asString(""),
                        "origin",
                        "https://stod.example.se",
                        "crossOrigin",
                        false))
                .getBytes(UTF_8);
    }

    private static byte[] data(String site, int flags) {
        return joined(sha256(site.getBytes(UTF_8)), new byte[] {(byte) flags}, new byte[4]);
    }

    private byte[] signature(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
