package io.omnify.analytics.imports.port;

/** Makes ids that sort by the time they were made. */
@FunctionalInterface
public interface Ids {
    /** @param prefix what kind of thing it is, such as {@code imp_} */
    String next(String prefix);
}
