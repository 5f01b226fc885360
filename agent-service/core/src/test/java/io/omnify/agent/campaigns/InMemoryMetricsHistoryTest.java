package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.MetricsHistory;

class InMemoryMetricsHistoryTest extends MetricsHistoryContract {
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();

    @Override
    protected MetricsHistory history() {
        return history;
    }
}
