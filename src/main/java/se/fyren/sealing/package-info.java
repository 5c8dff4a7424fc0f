/**
 * Försegling: keys, and what is locked with them. What is sealed to a public key only the private one opens; what is
 * locked with a secret key only the same opens. Whoever locks says for what ({@code context}): the same bytes do not
 * open elsewhere, so a row that somebody moved or copied into another's place stays shut.
 *
 * <p>HPKE and Argon2id are Bouncy Castle's, AEAD is Tink's, PBKDF2, HKDF and HMAC are the JDK's (docs/adr/0008).
 * Nothing here is stored, logged or printable; a key that does not fit is a value, {@code Optional.empty()}, not an
 * exception.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package se.fyren.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
