package io.omnify.agent.memory;

import io.omnify.agent.memory.port.Threads;

class InMemoryThreadsTest extends ThreadsContract {
    private final InMemoryThreads threads = new InMemoryThreads();

    @Override
    protected Threads threads() {
        return threads;
    }
}
