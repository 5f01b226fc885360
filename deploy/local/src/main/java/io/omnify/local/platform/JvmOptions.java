package io.omnify.local.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small heaps: five services and three servers share a laptop's 2 GiB. */
final class JvmOptions {
    private JvmOptions() {}

    /**
     * OMNIFY_JVM_OPTIONS replaces the defaults for every service, e.g. for a profiler; a heap that the part's own
     * variable asks for (OMNIFY_AGENT_HEAP=512, in MiB) goes before the usual one and before one among these options.
     */
    static List<String> of(Part part, Map<String, String> environment) {
        return of(part, environment, System.getenv().getOrDefault("OMNIFY_JVM_OPTIONS", ""));
    }

    /**
     * What a start without a cache adds: the thorough compiler costs it ten seconds and pays only with time. With
     * options of somebody's own there is nothing to add, nor for a platform that is {@link PlatformConfig#thorough}.
     */
    static List<String> quickly(Map<String, String> environment) {
        return quickly(environment, System.getenv().getOrDefault("OMNIFY_JVM_OPTIONS", ""));
    }

    static List<String> quickly(Map<String, String> environment, String given) {
        var thorough = PlatformConfig.BOTH.equals(environment.get(PlatformConfig.COMPILERS));
        return given.isBlank() && !thorough ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** Of two heaps the JVM takes the one that comes last. */
    static List<String> of(Part part, Map<String, String> environment, String given) {
        var options = new ArrayList<String>();
        var heap = environment.get(part.heapVariable());
        if (given.isBlank()) {
            options.addAll(List.of("-Xss512k", "-XX:+UseSerialGC"));
            options.add("-Xmx" + (heap == null ? part.heapMegabytes() : heap) + "m");
        } else {
            options.addAll(List.of(given.strip().split("\\s+")));
            if (heap != null) options.add("-Xmx" + heap + "m");
        }
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        return options;
    }
}
