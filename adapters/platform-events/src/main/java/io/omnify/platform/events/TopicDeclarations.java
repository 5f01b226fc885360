package io.omnify.platform.events;

import java.util.Map;
import java.util.Set;

/** Implemented by a service to name every topic it reads or writes; missing ones are created at start. */
public interface TopicDeclarations {
    /** Enough for the cores of a laptop and a small cluster alike; topics that are joined must agree on it. */
    int STANDARD = 4;

    Map<String, Integer> partitions();

    /** The topics among them that keep the last value of each key for ever instead of all values for a while. */
    default Set<String> compacted() {
        return Set.of();
    }

    /** What a topic among them needs other than the broker's defaults; brought up to date at every start. */
    default Map<String, Map<String, String>> settings() {
        return Map.of();
    }
}
