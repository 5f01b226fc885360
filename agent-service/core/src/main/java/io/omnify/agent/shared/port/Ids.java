package io.omnify.agent.shared.port;

/** Makes new ids, so that the core needs neither a clock nor chance for them. */
@FunctionalInterface
public interface Ids {
    /** A new, time-ordered id that begins with the given prefix, underscore included. */
    String next(String prefix);
}
