package io.omnify.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small heaps and one quick compiler: five services and three servers share a laptop's 2 GiB. */
final class JvmOptions {
    private JvmOptions() {}

    /**
     * OMNIFY_JVM_OPTIONS replaces the defaults for every service, e.g. for a profiler; a heap that the part's own
     * variables ask for (OMNIFY_AGENT_HEAP=512, in MiB) goes before the usual one.
     */
    static List<String> of(Part part, Map<String, String> environment) {
        var given = System.getenv().getOrDefault("OMNIFY_JVM_OPTIONS", "").strip();
        var options = new ArrayList<String>();
        if (given.isEmpty()) {
            var usual = String.valueOf(part.heapMegabytes());
            options.add("-Xmx" + environment.getOrDefault(part.heapVariable(), usual) + "m");
            options.addAll(List.of("-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        } else {
            options.addAll(List.of(given.split("\\s+")));
        }
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        return options;
    }
}
