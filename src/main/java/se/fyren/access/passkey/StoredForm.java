package se.fyren.access.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import java.util.Objects;

/** Between a passkey as it is stored and the library's record of it. What kind of device it is on is not kept. */
final class StoredForm {

    private final ObjectConverter converter;

    StoredForm(ObjectConverter converter) {
        this.converter = converter;
    }

    /** The passkey that has been made. */
    Passkey of(RegistrationData made, String owner) {
        AuthenticatorData<?> data =
                Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(data.getAttestedCredentialData());
        return new Passkey(
                Base64Url.of(key.getCredentialId()),
                owner,
                Base64Url.of(converter.getCborMapper().writeValueAsBytes(key.getCOSEKey())),
                data.getSignCount(),
                data.isFlagBE(),
                data.isFlagBS());
    }

    /** The passkey after it has signed. */
    Passkey after(AuthenticationData signed, Passkey before) {
        AuthenticatorData<?> data = Objects.requireNonNull(signed.getAuthenticatorData());
        return new Passkey(
                before.id(),
                before.owner(),
                before.publicKey(),
                data.getSignCount(),
                before.copyable(),
                data.isFlagBS());
    }

    CredentialRecord toRecord(Passkey passkey) {
        COSEKey key = converter.getCborMapper().readValue(bytes(passkey.publicKey()), COSEKey.class);
        return new CredentialRecordImpl(
                null,
                true,
                passkey.copyable(),
                passkey.copied(),
                passkey.counter(),
                new AttestedCredentialData(AAGUID.ZERO, bytes(passkey.id()), key),
                null,
                null,
                null,
                null);
    }

    private static byte[] bytes(String text) {
        return Base64Url.read(text).orElseThrow(() -> new IllegalStateException("A stored passkey is not base64url"));
    }
}
