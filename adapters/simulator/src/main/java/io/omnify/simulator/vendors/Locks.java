package io.omnify.simulator.vendors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For changes that look first: one at a time for each account or tenant, and none waits for a stranger's. */
public final class Locks {
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /** To be synchronized on. */
    public Object of(String name) {
        return locks.computeIfAbsent(name, _ -> new Object());
    }
}
