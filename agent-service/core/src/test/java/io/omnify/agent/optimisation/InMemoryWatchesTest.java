package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.port.Watches;

class InMemoryWatchesTest extends WatchesContract {
    private final Watches stored = new InMemoryWatches();

    @Override
    protected Watches watches() {
        return stored;
    }
}
