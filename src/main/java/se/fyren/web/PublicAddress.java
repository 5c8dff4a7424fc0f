package se.fyren.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Webbplatsens adress: where the world reaches Fyren, for what is copied to other sites and printed on paper. */
@Component
public final class PublicAddress {

    private final URI address;

    /** @param address {@code FYREN_ADDRESS}, without a closing slash; anything but http or https is refused at start */
    PublicAddress(@Value("${fyren.address}") URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "FYREN_ADDRESS is not an address such as https://stod.example.se: " + address);
        }
        this.address = address;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return address.toString().replaceFirst("/$", "") + path;
    }

    /** What one types to come here. */
    public String toType() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }
}
