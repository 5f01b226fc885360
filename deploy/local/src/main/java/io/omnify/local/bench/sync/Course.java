package io.omnify.local.bench.sync;

import io.omnify.local.machine.LiveHeap;
import io.omnify.local.machine.Memory;
import io.omnify.local.platform.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Time, speed, work and memory of one process at the start and at each quarter of a piece of work. */
final class Course {
    private static final int QUARTERS = 4;

    private final LongSupplier process;
    private final long expected;
    private final Console console;
    private final List<Long> live = new ArrayList<>();
    private long begin;
    private long looking;
    private double worked;

    /** Begins when it is made, behind a look at the memory. */
    Course(LongSupplier process, long expected, String of, Console console) {
        this.process = process;
        this.expected = expected;
        this.console = console;
        console.say("%-20s %9s %8s %8s %10s %14s %13s"
                .formatted(of, "rows", "seconds", "rows/s", "its cpu s", "live heap MiB", "resident MiB"));
        begin();
        look("start", 0);
        begin();
    }

    private void begin() {
        begin = System.nanoTime();
        looking = 0;
        worked = cpuSeconds();
    }

    /** So much is done by now. */
    void at(long done) {
        while (live.size() < QUARTERS && done * QUARTERS >= expected * live.size())
            look(live.size() * 100 / QUARTERS + " %", done);
    }

    /** The time without the looks at the memory. */
    double end(long done) {
        double seconds = seconds();
        look("end", done);
        console.say("live heap at the end %+d MiB against the first quarter, %+d MiB against the start"
                .formatted(live.getLast() - live.get(1), live.getLast() - live.getFirst()));
        return seconds;
    }

    private double seconds() {
        return (System.nanoTime() - begin - looking) / 1e9;
    }

    private void look(String when, long done) {
        double seconds = seconds();
        double cpu = cpuSeconds() - worked;
        long from = System.nanoTime();
        long pid = process.getAsLong();
        long heap = LiveHeap.megabytes(pid);
        live.add(heap);
        double speed = done / Math.max(seconds, 0.001);
        console.say("%-20s %,9d %8.1f %,8.0f %10.1f %14d %13d"
                .formatted(when, done, seconds, speed, cpu, heap, Memory.residentMegabytes(pid)));
        looking += System.nanoTime() - from;
        worked += cpuSeconds() - worked - cpu;
    }

    /** On a busy machine the one figure that says what it took. */
    private double cpuSeconds() {
        return ProcessHandle.of(process.getAsLong())
                .flatMap(each -> each.info().totalCpuDuration())
                .map(each -> each.toMillis() / 1e3)
                .orElse(0.0);
    }
}
