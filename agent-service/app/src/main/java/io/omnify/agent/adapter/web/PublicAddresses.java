package io.omnify.agent.adapter.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the address a name stands for, once, and only when it is out in the world: a workflow must not reach what is
 * behind our door. The call then goes to this very address, so that a second look-up cannot change it.
 */
public final class PublicAddresses {
    private final Set<String> trusted;

    /** @param trusted {@code host:port} pairs that may be called although they are not public */
    public PublicAddresses(Set<String> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    boolean trusts(String host, int port) {
        return trusted.contains(host + ":" + port);
    }

    /** Empty when the name stands for anything that is not public. */
    Optional<InetAddress> resolve(String host, int port) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        if (trusted.contains(host + ":" + port)) return Optional.of(all[0]);
        for (var address : all) if (!isPublic(address)) return Optional.empty();
        return Optional.of(all[0]);
    }

    /**
     * Whether a server may be called that an organisation named. Only over TLS, unless it is trusted: then a name that is
     * pointed elsewhere between this look-up and the call finds nobody there with a certificate for it.
     */
    public boolean mayBeCalled(URI server) {
        var host = server.getHost();
        if (host == null) return false;
        var tls = "https".equals(server.getScheme());
        int port = server.getPort() >= 0 ? server.getPort() : tls ? 443 : 80;
        if (!tls && !trusted.contains(host + ":" + port)) return false;
        try {
            return resolve(host, port).isPresent();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] address) {
        int a = address[0] & 255;
        int b = address[1] & 255;
        int c = address[2] & 255;
        return switch (a) {
            case 0, 10, 127 -> false;
            case 100 -> (b & 0xC0) != 64; // shared by carriers
            case 169 -> b != 254;
            case 172 -> (b & 0xF0) != 16;
            case 192 -> b != 168 && !(b == 0 && (c == 0 || c == 2)) && !(b == 88 && c == 99);
            case 198 -> b != 18 && b != 19 && !(b == 51 && c == 100);
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    /** Only global unicast, without what wraps an IPv4 address or is for documents. */
    private static boolean isPublic6(byte[] address) {
        int first = (address[0] & 255) << 8 | address[1] & 255;
        int second = (address[2] & 255) << 8 | address[3] & 255;
        if ((first & 0xE000) != 0x2000) return false;
        return first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xDB8)) && first != 0x3FFF;
    }
}
