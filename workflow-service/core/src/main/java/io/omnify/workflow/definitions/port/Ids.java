package io.omnify.workflow.definitions.port;

/** Draws new ids, unique and ordered by time. */
@FunctionalInterface
public interface Ids {
    /** A new id that starts with the prefix, such as {@code wf_}. */
    String next(String prefix);
}
