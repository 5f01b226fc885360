package io.omnify.local.platform;

/** Where progress is told: the terminal under `up`, nowhere in a test. */
@FunctionalInterface
public interface Console {
    void say(String line);

    static Console silent() {
        return _ -> {};
    }
}
