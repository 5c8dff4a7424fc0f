package se.fyren.web.crowd;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.fyren.web.PublicAddress;
import se.fyren.web.WrongSetting;

/**
 * Avsändarna: who can be told from whom. Behind servers in front it is their word that is taken; where nobody has named
 * them, all who ask are one.
 */
@Component
final class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);
    private static final Source ANYBODY = new Source(0);
    private static final String KNOWN = Source.class.getName();

    private final Optional<RemoteIpValve> valve;
    private final boolean tellApart;

    /**
     * @param proxies {@code FYREN_TRUSTED_PROXIES}: addresses and networks in CIDR notation, separated by commas; anything else is
     *     refused at start
     * @param control {@code FYREN_FLOOD_CONTROL}: {@code on}, or {@code off} for benchmarks; anything else is refused
     */
    @Autowired
    Sources(
            @Value("${fyren.trusted-proxies:}") String proxies,
            @Value("${fyren.flood-control:on}") String control,
            PublicAddress address) {
        this(proxies, isOn(control), address.isEncrypted());
    }

    /** @param isBehind whether there must be a server in front: Fyren itself does not encrypt */
    Sources(String proxies, boolean isOn, boolean isBehind) {
        valve = proxies.isBlank() ? Optional.empty() : Optional.of(reading(proxies));
        tellApart = isOn && (valve.isPresent() || !isBehind);
        if (!isOn) {
            LOG.warn("FYREN_FLOOD_CONTROL is off: nobody's flood is held back.");
        } else if (!tellApart) {
            LOG.warn("FYREN_TRUSTED_PROXIES is not set: all who ask look alike, and nobody's flood is held back.");
        }
    }

    private static boolean isOn(String control) {
        return switch (control) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new WrongSetting("FYREN_FLOOD_CONTROL is neither on nor off.");
        };
    }

    private static RemoteIpValve reading(String proxies) {
        RemoteIpValve valve = new Forwarded();
        try {
            valve.setInternalProxies(Arrays.stream(proxies.strip().split("\\s*,\\s*", -1))
                    .map(Sources::network)
                    .collect(Collectors.joining(",")));
        } catch (IllegalArgumentException neither) {
            throw new WrongSetting("FYREN_TRUSTED_PROXIES is not a list of addresses such as 127.0.0.1,10.0.0.0/8.");
        }
        valve.setProtocolHeader(null);
        return valve;
    }

    /** One address is a network of one: without a mask Tomcat would read a pattern, and a name it would look up. */
    private static String network(String written) {
        String[] parts = written.split("/", 2);
        int bits = InetAddress.ofLiteral(parts[0]).getAddress().length * Byte.SIZE;
        return parts[0] + "/" + (parts.length == 1 ? bits : parts[1]);
    }

    /** What reads who asks, where servers in front tell; it believes no others. */
    Optional<RemoteIpValve> valve() {
        return valve;
    }

    /** Who asks, found out once for each request; anybody, where a server in front names what is no address. */
    Source of(HttpServletRequest request) {
        if (!tellApart) {
            return ANYBODY;
        }
        if (request.getAttribute(KNOWN) instanceof Source known) {
            return known;
        }
        Source source = Source.of(request.getRemoteAddr()).orElse(ANYBODY);
        request.setAttribute(KNOWN, source);
        return source;
    }

    /** Whether those who ask can be told apart: not behind servers in front that nobody has named, nor in a benchmark. */
    boolean tellApart() {
        return tellApart;
    }
}
