package io.omnify.agent.optimisation.port;

import java.util.random.RandomGenerator;

/** Where the optimiser's chance comes from. */
@FunctionalInterface
public interface Chance {
    /** The same sequence for the same seed, always and everywhere: a morning asked about twice is decided alike. */
    RandomGenerator of(String seed);
}
