package io.omnify.local.bench;

import java.util.function.DoubleSupplier;

/** Repeats what is to be measured until it gets no faster: compilers need tens of thousands of messages. */
public final class WarmUp {
    private static final double FASTER = 0.95;
    private static final int STILL = 2;

    private WarmUp() {}

    /**
     * @param round does some of it and says how long it took each time, in any unit
     * @return how many rounds it took, at most {@code most}
     */
    public static int until(int most, DoubleSupplier round) {
        double best = Double.MAX_VALUE;
        int done = 0;
        for (int still = 0; done < most && still < STILL; done++) {
            double took = round.getAsDouble();
            still = took < best * FASTER ? 0 : still + 1;
            best = Math.min(best, took);
        }
        return done;
    }
}
