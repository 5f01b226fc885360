package io.omnify.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.ConversionSinkContract;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversions told to the simulated Google, as to any platform. */
@QuarkusTest
class GoogleConversionsTest extends ConversionSinkContract {
    private static final String TENANT = "google-conversions";

    @Inject
    Market market;

    @Inject
    GoogleStore store;

    private Joined.Advertising google;

    @BeforeEach
    void connect() {
        google = GoogleWorld.adapter(market);
    }

    @Override
    protected ConversionSink conversions() {
        return google.conversions();
    }

    @Override
    protected Access access() {
        return GoogleWorld.access(market, TENANT);
    }

    @Override
    protected String action() {
        return Tables.CONVERSION_ACTIONS.getFirst();
    }

    @Override
    protected Instant now() {
        return market.now();
    }

    private Conversion clicked(String event, String action) {
        var unknown = new Person(null, null, null, null, null, true);
        return new Conversion(event, action, "purchase", now(), null, unknown, "gclid-1", null);
    }

    @Test
    void eachTransactionCountsOnce() {
        int before = store.count(access().account(), "conversions");
        for (int i = 0; i < 3; i++) conversions().send(access(), List.of(clicked("ev-once", action())));
        assertThat(store.count(access().account(), "conversions")).isEqualTo(before + 1);
    }

    @Test
    void saysWhenNothingOfThatNumberIsCounted() {
        assertThat(Refusals.failure(() -> conversions().send(access(), List.of(clicked("ev-wrong", "123456")))))
                .isInstanceOf(PlatformFailure.Invalid.class);
    }
}
