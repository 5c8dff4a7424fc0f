package se.fyren.web.crowd;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * The connections, shared. While there is room everyone is let in and nobody is looked at. Where there is none, whoever
 * holds the most gives up the one that has been silent longest, and so nobody can keep the others out by holding
 * connections: half-open, slow or idle.
 */
final class SharedEndpoint extends NioEndpoint {

    /** Places that are kept free, so that the server never stops accepting. */
    private static final int KEPT_FREE = 10;

    /** Whose each open connection is; forgotten with it. */
    private final Map<SocketChannel, Source> sources = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    protected boolean setSocketOptions(SocketChannel arrived) {
        try {
            if (connections.size() >= getMaxConnections() - KEPT_FREE) {
                makeRoom();
            }
            sources.put(arrived, Source.of(((InetSocketAddress) arrived.getRemoteAddress()).getAddress()));
            return super.setSocketOptions(arrived);
        } catch (IOException gone) {
            destroySocket(arrived);
            return false;
        }
    }

    /** Closes what has been silent longest of whoever holds the most. */
    private void makeRoom() {
        Map<Source, List<NioSocketWrapper>> held = new HashMap<>();
        connections.forEach((socket, connection) -> Optional.ofNullable(sources.get(socket))
                .ifPresent(source ->
                        held.computeIfAbsent(source, first -> new ArrayList<>()).add((NioSocketWrapper) connection)));
        held.values().stream()
                .max(Comparator.comparingInt(List::size))
                .flatMap(most -> most.stream().min(Comparator.comparingLong(NioSocketWrapper::getLastRead)))
                .ifPresent(NioSocketWrapper::close);
    }
}
