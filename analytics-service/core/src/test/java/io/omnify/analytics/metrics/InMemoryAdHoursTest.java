package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.port.AdHours;

class InMemoryAdHoursTest extends AdHoursContract {
    private final InMemoryAdHours hours = new InMemoryAdHours();

    @Override
    protected AdHours hours() {
        return hours;
    }
}
