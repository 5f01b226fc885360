package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PatientlyTest {
    @Test
    void waitsForADatabaseThatIsAway() {
        var tries = new AtomicInteger();
        Patiently.run(() -> {
            if (tries.incrementAndGet() < 4) throw new MongoTimeoutException("away");
        });
        assertThat(tries).hasValue(4);
    }

    @Test
    void whatIsNotTheDatabasesFaultIsNotTriedAgain() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> Patiently.run(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void anInterruptionEndsTheWaiting() throws Exception {
        var seen = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                Patiently.run(() -> {
                    throw new MongoTimeoutException("away");
                });
            } catch (MongoException e) {
                seen.set(e);
            }
        });
        Thread.sleep(300);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(seen.get()).isInstanceOf(MongoTimeoutException.class);
    }
}
