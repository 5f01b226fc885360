package io.omnify.simulator.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookQueueTest {
    private static final Webhook LATE = new Webhook("id", "ContactCreate", "loc", "{}");

    private static WebhookQueue queue(String url) {
        return new WebhookQueue(Optional.of(url), Duration.ofMinutes(10), InstantSource.system());
    }

    @Test
    void holdsNoMoreThanItHasRoomFor() {
        var queue = queue("http://127.0.0.1:1/hooks");
        for (int i = 0; i < 10_003; i++) queue.send(LATE, "signature", Duration.ofHours(1));
        assertThat(queue.standing().waiting()).isEqualTo(10_000);
        assertThat(queue.standing().dropped()).isEqualTo(3);
        queue.stop(new ShutdownEvent());
    }

    @Test
    void isOffWithoutAnAddress() {
        assertThat(queue(" ").isOn()).isFalse();
    }
}
