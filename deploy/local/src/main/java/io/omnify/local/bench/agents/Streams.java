package io.omnify.local.bench.agents;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.machine.LiveHeap;
import io.omnify.local.machine.Memory;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Executions of a slow model, all at once, each watched to its end over a stream of its own. */
final class Streams {
    private static final int SLOW_MILLIS = 30_000;
    private static final Map<String, Object> INPUT = Map.of("input_data", Map.of("goal", "cheaper conversions"));

    private final Api agents;
    private final Api simulator;
    private final long process;
    private final Console console;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger pieces = new AtomicInteger();
    private final AtomicInteger mute = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> lost = new ConcurrentLinkedQueue<>();
    private int most;
    private long live;
    private long used;
    private long resident;

    Streams(Api agents, Api simulator, long process, Console console) {
        this.agents = agents;
        this.simulator = simulator;
        this.process = process;
        this.console = console;
    }

    boolean run(String path, int streams) {
        console.say("%d executions at once of a model that streams for %d s".formatted(streams, SLOW_MILLIS / 1000));
        simulator.post("/simulator/faults", Map.of("kind", "slow", "times", streams, "delay_ms", SLOW_MILLIS));
        long before = LiveHeap.megabytes(process);
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < streams; i++) threads.execute(() -> follow(path));
            while (completed.get() + lost.size() < streams) look(streams);
        }
        console.say("%d completed, %d lost, most at once %d, %d pieces of text, %d streams without any; %.1f s"
                .formatted(
                        completed.get(),
                        lost.size(),
                        most,
                        pieces.get(),
                        mute.get(),
                        (System.nanoTime() - begin) / 1e9));
        console.say("agent-service, MiB: live heap %s before, %s with all streams open; peak used %s, resident %s"
                .formatted(told(before), told(live), told(used), told(resident)));
        lost.stream().limit(3).forEach(console::say);
        return lost.isEmpty() && mute.get() == 0;
    }

    private static String told(long measured) {
        return measured == 0 ? "not measured" : String.valueOf(measured);
    }

    /** Whatever happens to it, it is counted as completed or as lost: the others are waited for. */
    private void follow(String path) {
        try {
            var started = agents.post(path, INPUT, "Prefer", "respond-async");
            open.incrementAndGet();
            try {
                watch("/api/agentkit/executions/" + started.path("execution_id").asText() + "/events");
            } finally {
                open.decrementAndGet();
            }
        } catch (RuntimeException e) { // one that is cut off fails while its lines are read
            lost.add(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private void watch(String path) {
        int heard = 0;
        String end = "";
        try (var events = agents.events(path)) {
            for (var event : (Iterable<JsonNode>) events::iterator) {
                if (event.has("text")) heard++;
                if (event.has("status")) end = event.path("status").asText() + code(event);
            }
        }
        pieces.addAndGet(heard);
        if (heard == 0) mute.incrementAndGet();
        if (!end.equals("completed")) throw new PlatformFailure(path + " ended with '" + end + "'");
        completed.incrementAndGet();
    }

    private static String code(JsonNode event) {
        var code = event.at("/error/code").asText();
        return code.isEmpty() ? "" : " " + code;
    }

    /** Memory while it works; once, when all are open, what is held after a collection. */
    private void look(int streams) {
        most = Math.max(most, open.get());
        used = Math.max(used, LiveHeap.usedMegabytes(process));
        if (live == 0 && open.get() == streams) live = LiveHeap.megabytes(process);
        resident = Math.max(resident, Memory.residentMegabytes(process));
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }
}
