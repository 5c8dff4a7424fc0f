/**
 * Passnycklar: signing in by what a device or a security key keeps and only its owner can use (WebAuthn), and the
 * secret that it can make anew each time (the PRF extension), by which the owner's own key is unlocked.
 *
 * <p>A ceremony goes so. {@link se.fyren.access.passkey.Challenges} makes a challenge, {@link
 * se.fyren.access.passkey.Passkeys} puts it in the options, the page's script ({@code web/passkey.js}) hands them to the
 * authenticator and sends back, with the form, its answer in the field {@code credential} and its secret in {@code prf}.
 * The caller reads the challenge out of the answer, asks whether it is genuine, lets the answer be verified, and then
 * stores the challenge's digest in the transaction of what it was for: a second one with the same digest fails.
 *
 * <p>Nothing is stored here. What anybody sends is refused by a value, whatever it is.
 */
@NullMarked
package se.fyren.access.passkey;

import org.jspecify.annotations.NullMarked;
