package io.omnify.analytics.activity;

import io.omnify.analytics.activity.port.Activity;

class InMemoryActivityTest extends ActivityContract {
    private final InMemoryActivity activity = new InMemoryActivity();

    @Override
    protected Activity activity() {
        return activity;
    }
}
