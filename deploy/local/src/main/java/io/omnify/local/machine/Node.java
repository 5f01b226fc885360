package io.omnify.local.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Node the dashboard is built with; Vite and jsdom decide from which minor version on. */
public final class Node {
    static final String NEEDED = "20.19";

    private static final Pattern VERSION = Pattern.compile("^v(\\d+)\\.(\\d+)\\.");
    private static final String INSTALL = "install version " + NEEDED + " or later (of 22: 22.13 or later)";

    private Node() {}

    /** Why the dashboard cannot be built here, or nothing when it can. */
    public static Optional<String> problem() {
        if (Tool.find("npm").isEmpty())
            return Optional.of("npm is missing: install Node.js " + NEEDED + " or later, with npm");
        return problem(Tool.output(List.of("node", "--version")).orElse(""));
    }

    static Optional<String> problem(String version) {
        var found = VERSION.matcher(version);
        if (!found.find()) return Optional.of("Node.js is missing: " + INSTALL);
        if (isEnough(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)))) return Optional.empty();
        return Optional.of("Node.js " + version + " is too old: " + INSTALL);
    }

    private static boolean isEnough(int major, int minor) {
        return switch (major) {
            case 20 -> minor >= 19;
            case 22 -> minor >= 13;
            default -> major > 22;
        };
    }
}
