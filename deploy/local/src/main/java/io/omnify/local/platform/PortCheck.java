package io.omnify.local.platform;

import io.omnify.local.machine.PortOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Looks at every port before anything is started. */
public final class PortCheck {
    private PortCheck() {}

    /** What a port is for, and what to do when it cannot be had. */
    private record Use(String by, int port, String otherwise) {}

    /** One line for each port that is taken, or asked for twice: by whom, and what to do. */
    public static List<String> problems(PlatformConfig config) {
        var problems = new ArrayList<String>();
        var seen = new HashMap<Integer, Use>();
        for (var use : uses(config)) {
            var other = seen.putIfAbsent(use.port, use);
            if (other != null) problems.add(twice(other, use));
            else if (!PortOwner.isFree(use.port)) problems.add(taken(use));
        }
        return problems;
    }

    private static List<Use> uses(PlatformConfig config) {
        var uses = new ArrayList<Use>();
        for (var part : Part.values()) {
            if (config.outside(part).isPresent()) continue;
            var otherwise = "set " + part.portVariable() + " to another port";
            uses.add(new Use(part.label(), config.port(part), otherwise));
            if (part == Part.SIMULATOR) {
                var distance = config.mailPort() - config.port(part);
                uses.add(new Use("mail", config.mailPort(), otherwise + " (mail is " + distance + " above it)"));
            }
        }
        return uses;
    }

    private static String twice(Use first, Use second) {
        return "port %d of %s is that of %s too: %s".formatted(second.port, second.by, first.by, second.otherwise);
    }

    private static String taken(Use use) {
        var owner = PortOwner.of(use.port)
                .map(process -> "pid %d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")))
                .orElse("another process");
        return "port %d of %s is taken by %s: stop it, or %s".formatted(use.port, use.by, owner, use.otherwise);
    }
}
