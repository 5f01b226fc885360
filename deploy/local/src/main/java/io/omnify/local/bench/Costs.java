package io.omnify.local.bench;

import io.omnify.local.machine.Memory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What each part of the platform has used: on a busy machine the one figure that says how fast it could be. */
final class Costs {
    private final Supplier<Map<String, ProcessHandle>> parts;

    Costs(Supplier<Map<String, ProcessHandle>> parts) {
        this.parts = parts;
    }

    /** Milliseconds of processor time since each part's start. */
    Map<String, Long> cpuMillis() {
        var millis = new TreeMap<String, Long>();
        parts.get()
                .forEach((part, process) ->
                        process.info().totalCpuDuration().ifPresent(duration -> millis.put(part, duration.toMillis())));
        millis.remove("launcher");
        return millis;
    }

    /** What was used since then, for each run, by those that used any. */
    static String perRun(Map<String, Long> before, Map<String, Long> after, int runs) {
        return after.entrySet().stream()
                .filter(part -> part.getValue() > before.getOrDefault(part.getKey(), 0L) + runs / 50)
                .map(part -> "%s %.2f"
                        .formatted(
                                part.getKey(),
                                (part.getValue() - before.getOrDefault(part.getKey(), 0L)) / (double) runs))
                .collect(Collectors.joining(", "));
    }

    static double total(Map<String, Long> before, Map<String, Long> after) {
        return after.values().stream().mapToLong(Long::longValue).sum()
                - before.values().stream().mapToLong(Long::longValue).sum();
    }

    String memory() {
        return parts.get().entrySet().stream()
                .map(part -> part.getKey() + " "
                        + Memory.residentMegabytes(part.getValue().pid()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
