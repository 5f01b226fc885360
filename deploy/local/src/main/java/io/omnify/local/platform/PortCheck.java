package io.omnify.local.platform;

import io.omnify.local.machine.PortOwner;
import java.util.List;
import java.util.stream.Stream;

/** Looks at every port before anything is started. */
public final class PortCheck {
    private PortCheck() {}

    /** One line for each port that is taken: by whom, and what to do. */
    public static List<String> problems(PlatformConfig config) {
        return Stream.of(Part.values())
                .filter(part -> config.outside(part).isEmpty() && !PortOwner.isFree(config.port(part)))
                .map(part -> problem(part, config.port(part)))
                .toList();
    }

    private static String problem(Part part, int port) {
        var owner = PortOwner.of(port)
                .map(process -> "pid %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")))
                .orElse("another process");
        return "port %d of %s is taken by %s: stop it, or set %s to another port"
                .formatted(port, part.label(), owner, part.portVariable());
    }
}
