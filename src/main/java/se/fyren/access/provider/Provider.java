package se.fyren.access.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.fyren.web.WrongSetting;

/**
 * Identitetsleverantör: a municipality's own sign-in, as the settings say ({@code
 * FYREN_PROVIDERS_0_ID}, {@code …_NAME}, {@code …_ISSUER}, {@code …_CLIENTID}, {@code …_CLIENTSECRET}).
 *
 * @param id small letters, digits and hyphens; it stands in addresses and must not change
 * @param name what it is called on a button
 * @param issuer its address, an encrypted one unless it is this machine's, whose {@code /.well-known/openid-configuration} tells the rest
 */
public record Provider(String id, String name, URI issuer, String clientId, String clientSecret) {

    /** Refuses what cannot be a provider, with a sentence that names the setting. */
    public Provider(
            @Nullable String id,
            @Nullable String name,
            @Nullable URI issuer,
            @Nullable String clientId,
            @Nullable String clientSecret) {
        if (id == null || !id.matches("[a-z0-9-]{1,40}")) {
            throw new WrongSetting("FYREN_PROVIDERS: an ID has small letters, digits and hyphens, at most 40.");
        }
        if (name == null || issuer == null || clientId == null || clientSecret == null) {
            throw new WrongSetting("FYREN_PROVIDERS: " + id + " needs NAME, ISSUER, CLIENTID and CLIENTSECRET.");
        }
        if (!issuer.toString().matches("https://.+|http://(localhost|127[.]0[.]0[.]1)[:/].*")) {
            throw new WrongSetting("FYREN_PROVIDERS: " + id + " needs an ISSUER that begins with https://.");
        }
        this.id = id;
        this.name = name;
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
