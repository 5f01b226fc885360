package io.omnify.local.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Node the dashboard is built with. */
public final class Node {
    static final int NEEDED = 20;

    private Node() {}

    /** Why the dashboard cannot be built here, or nothing when it can. */
    public static Optional<String> problem() {
        if (Tool.find("npm").isEmpty()) return Optional.of("npm is missing: install Node.js 20 or later, with npm");
        return problem(Tool.output(List.of("node", "--version")).orElse(""));
    }

    static Optional<String> problem(String version) {
        var found = Pattern.compile("^v(\\d+)\\.").matcher(version);
        if (!found.find()) return Optional.of("Node.js is missing: install version 20 or later");
        if (Integer.parseInt(found.group(1)) >= NEEDED) return Optional.empty();
        return Optional.of("Node.js " + version + " is too old: install version 20 or later");
    }
}
