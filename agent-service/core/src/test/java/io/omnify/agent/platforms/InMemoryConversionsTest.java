package io.omnify.agent.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.shared.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

class InMemoryConversionsTest extends ConversionSinkContract {
    private final TestClock clock = new TestClock();
    private final InMemoryConversions conversions = new InMemoryConversions(clock);

    @Override
    protected ConversionSink conversions() {
        return conversions;
    }

    @Override
    protected Access access() {
        return InMemoryAdPlatformTest.access("1");
    }

    @Override
    protected String action() {
        return "purchase";
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @AfterEach
    void countsEachOnce() {
        assertThat(conversions.counted()).extracting(each -> each.eventId()).doesNotHaveDuplicates();
    }
}
