package io.omnify.agent.connections.port;

/** Makes what nobody can guess. */
@FunctionalInterface
public interface Chance {
    /** At least 256 bits, in letters that an address may carry. */
    String token();
}
