package io.omnify.local.platform;

import java.util.ArrayList;
import java.util.List;

/** Small heaps and one quick compiler: five services and three servers share a laptop's 2 GiB. */
final class JvmOptions {
    private JvmOptions() {}

    /** OMNIFY_JVM_OPTIONS replaces the defaults for every service, e.g. for a profiler or a larger heap. */
    static List<String> of(Part part) {
        var given = System.getenv().getOrDefault("OMNIFY_JVM_OPTIONS", "").strip();
        var options = new ArrayList<String>();
        if (given.isEmpty()) {
            options.add("-Xmx" + part.heapMegabytes() + "m");
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
