package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.port.AdFacts;

class InMemoryAdFactsTest extends AdFactsContract {
    private final InMemoryAdFacts facts = new InMemoryAdFacts();

    @Override
    protected AdFacts facts() {
        return facts;
    }
}
