package se.fyren.web.crowd;

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
 * Servrar framför: the servers in front, whose word on who asks is taken. Without their addresses all that comes through
 * them is one source.
 */
@Component
final class Proxies {

    private static final Logger LOG = LoggerFactory.getLogger(Proxies.class);

    private final Optional<RemoteIpValve> valve;
    private final boolean tellApart;

    /**
     * @param proxies {@code FYREN_PROXIES}: addresses and networks in CIDR notation, separated by commas; anything else is
     *     refused at start
     */
    @Autowired
    Proxies(@Value("${fyren.proxies:}") String proxies, PublicAddress address) {
        this(proxies, address.isEncrypted());
    }

    /** @param isBehind whether there must be a server in front: Fyren itself does not encrypt */
    Proxies(String proxies, boolean isBehind) {
        valve = proxies.isBlank() ? Optional.empty() : Optional.of(reading(proxies));
        tellApart = valve.isPresent() || !isBehind;
        if (!tellApart) {
            LOG.warn("FYREN_PROXIES is not set: all who ask look alike, and nobody's flood is held back.");
        }
    }

    private static RemoteIpValve reading(String proxies) {
        RemoteIpValve valve = new RemoteIpValve();
        try {
            valve.setInternalProxies(Arrays.stream(proxies.strip().split("\\s*,\\s*", -1))
                    .map(Proxies::network)
                    .collect(Collectors.joining(",")));
        } catch (IllegalArgumentException neither) {
            throw new WrongSetting("FYREN_PROXIES is not a list of addresses such as 127.0.0.1,10.0.0.0/8.");
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

    /** Whether those who ask can be told apart: not behind servers in front that nobody has named. */
    boolean tellApart() {
        return tellApart;
    }
}
