package se.fyren.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Webbplatsens adress: where the world reaches Fyren, for what is copied to other sites and printed on paper. */
@Component
public final class PublicAddress {

    private final URI address;

    /** @param address {@code FYREN_ADDRESS}, http or https, a host and perhaps a path; anything else is refused at start */
    PublicAddress(@Value("${fyren.address}") String address) {
        this.address = read(address);
    }

    private static URI read(String address) {
        try {
            URI read = new URI(address);
            if (read.getHost() != null
                    && String.valueOf(read.getScheme()).matches("https?")
                    && read.getQuery() == null
                    && read.getFragment() == null
                    && read.getUserInfo() == null) {
                return read;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, as another scheme is.
        }
        throw new WrongSetting("FYREN_ADDRESS is not an address such as https://stod.example.se.");
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return address.toString().replaceFirst("/$", "") + path;
    }

    /** The host, as browsers write it: what passkeys are bound to. */
    public String host() {
        return address.getHost().toLowerCase(Locale.ROOT);
    }

    /** Whether the world reaches Fyren by HTTPS. */
    public boolean isEncrypted() {
        return address.getScheme().equals("https");
    }

    /** Scheme, host and port, as browsers write them: where a page of ours says that it comes from. */
    public String origin() {
        String scheme = address.getScheme();
        boolean usual = address.getPort() < 0 || address.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host() + (usual ? "" : ":" + address.getPort());
    }

    /** What one types to come here. */
    public String toType() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
