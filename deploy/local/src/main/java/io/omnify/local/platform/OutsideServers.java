package io.omnify.local.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Asks the servers that a platform takes from outside in place of its own, before services wait for them in vain. */
public final class OutsideServers {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final String LOOKED_UP = "mongodb+srv:";
    private static final Pattern AROUND_HOSTS = Pattern.compile("^[a-z+]+://|[/?].*$");
    private static final Pattern HOST = Pattern.compile("(\\[[^]]+]|[^:]+)(?::(\\d{1,5}))?");

    private OutsideServers() {}

    /** One line for each that does not answer: which, and what to do. */
    public static List<String> problems(PlatformConfig config) {
        return Part.servers().stream()
                .filter(part -> config.outside(part).isPresent() && !answers(config, part))
                .map(part -> "%s at %s does not answer: start it, or unset %s to take the one that comes along"
                        .formatted(part.label(), hosts(config, part), part.addressVariable()))
                .toList();
    }

    /** Of several hosts one is enough. Those that only DNS can name are left to who speaks their protocol. */
    public static boolean answers(PlatformConfig config, Part part) {
        if (config.address(part).startsWith(LOOKED_UP)) return true;
        return addresses(hosts(config, part), part).stream().anyMatch(OutsideServers::answers);
    }

    /** Without the password that may stand before them. */
    private static String hosts(PlatformConfig config, Part part) {
        var hosts = AROUND_HOSTS.matcher(config.address(part)).replaceAll("");
        return hosts.substring(hosts.lastIndexOf('@') + 1);
    }

    private static List<InetSocketAddress> addresses(String hosts, Part part) {
        var addresses = new ArrayList<InetSocketAddress>();
        for (var each : hosts.split(",")) {
            var found = HOST.matcher(each.strip());
            if (!found.matches()) continue;
            var port = found.group(2) == null ? usualPort(part) : Integer.parseInt(found.group(2));
            if (port <= PlatformConfig.LAST_PORT) addresses.add(new InetSocketAddress(found.group(1), port));
        }
        return addresses;
    }

    private static int usualPort(Part part) {
        return switch (part) {
            case REDIS -> 6379;
            case MONGO -> 27017;
            case KAFKA -> 9092;
            case SIMULATOR, AUTH, ANALYTICS, AGENT, WORKFLOW, GATEWAY -> part.defaultPort();
        };
    }

    private static boolean answers(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
