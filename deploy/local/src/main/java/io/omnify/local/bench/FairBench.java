package io.omnify.local.bench;

import io.omnify.local.platform.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How much longer an organisation's runs take when another one has very many steps waiting. */
public final class FairBench {
    private static final String WORKFLOW = "bench-three-actions";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int WARM_UP = 200;

    private final String bootstrap;
    private final Console console;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    public FairBench(String bootstrap, Console console) {
        this.bootstrap = bootstrap;
        this.console = console;
    }

    /** One run after the other for so long, alone, and then beside so many runs of another organisation. */
    public void run(Duration each, int flood) {
        try (var small = new EngineLoad(bootstrap);
                var big = new EngineLoad(bootstrap)) {
            small.publish(WORKFLOW, SandboxSteps.chain(3));
            big.publish(WORKFLOW, SandboxSteps.chain(3));
            for (int i = 0; i < WARM_UP; i++) once(small);
            console.say("%-38s %9s %9s %9s %9s".formatted("milliseconds", "runs", "p50", "p95", "p99"));
            var alone = measure(small, each);
            report("alone", alone);
            for (int i = 0; i < flood; i++) {
                var _ = big.start("run_flood" + marker + "-" + i, WORKFLOW);
            }
            console.say("taken in by the engine after %.0f s".formatted(once(small) / 1_000));
            int before = big.open().size();
            var beside = measure(small, each);
            int after = big.open().size();
            report("beside %,d waiting runs".formatted(before), beside);
            console.say("p99 beside / alone: %.2f, p50: %.2f; meanwhile %.0f runs/s of the other ended%s"
                    .formatted(
                            Bench.percentile(beside, 99) / Bench.percentile(alone, 99),
                            Bench.percentile(beside, 50) / Bench.percentile(alone, 50),
                            (before - after) / (double) each.toSeconds(),
                            after == 0 ? ", all of them: take more" : ""));
        }
    }

    private List<Double> measure(EngineLoad load, Duration each) {
        var millis = new ArrayList<Double>();
        for (long end = System.nanoTime() + each.toNanos(); System.nanoTime() < end; ) millis.add(once(load));
        return millis;
    }

    private double once(EngineLoad load) {
        var run = "run_fair" + marker + "-" + number++;
        return load.run(run, WORKFLOW, PATIENCE);
    }

    private void report(String what, List<Double> millis) {
        console.say("%-38s %9d %9.1f %9.1f %9.1f"
                .formatted(
                        what,
                        millis.size(),
                        Bench.percentile(millis, 50),
                        Bench.percentile(millis, 95),
                        Bench.percentile(millis, 99)));
    }
}
