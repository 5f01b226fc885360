package io.omnify.simulator.market;

/** Chance that is none: the same seed always draws the same, on every machine (SplitMix64, StrictMath). */
final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int FEW = 30;

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** A seed out of texts. */
    static long hash(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            hash = mix(hash ^ 0xFF);
        }
        return hash;
    }

    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Evenly from 0 to 1, neither of them. */
    double uniform() {
        return ((next() >>> 11) + 0.5) * 0x1.0p-53;
    }

    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(uniform())) * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Around 1: its mean is exactly 1. */
    double around(double spread) {
        return StrictMath.exp(spread * normal() - spread * spread / 2);
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(uniform());
    }

    long poisson(double mean) {
        if (mean <= 0) return 0;
        if (mean > FEW) return Math.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
        double limit = StrictMath.exp(-mean);
        long count = 0;
        for (double product = uniform(); product > limit; product *= uniform()) count++;
        return count;
    }

    /** How many of so many, each with that chance. */
    long binomial(long of, double chance) {
        if (of <= 0 || chance <= 0) return 0;
        if (chance >= 1) return of;
        if (of <= FEW) {
            long count = 0;
            for (long i = 0; i < of; i++) if (uniform() < chance) count++;
            return count;
        }
        double mean = of * chance;
        if (mean < FEW && chance < 0.1) return Math.min(of, poisson(mean));
        double spread = StrictMath.sqrt(mean * (1 - chance));
        return Math.clamp(StrictMath.round(mean + spread * normal()), 0L, of);
    }
}
