package io.omnify.auth.tokens.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.port.CountingIds;
import io.omnify.auth.port.TestClock;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.usecase.KeyRing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} must do, on an empty store. The in-memory fake and the Mongo adapter both pass it. */
public abstract class SigningKeysContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");

    protected abstract SigningKeys keys();

    @Test
    void givesBackEveryKeyInOrder() {
        var second = SigningKey.generate(2, "key_b", NOW.plusSeconds(60), SigningKey.USUAL_OVERLAP);
        var first = SigningKey.generate(1, "key_a", NOW, SigningKey.USUAL_OVERLAP);

        assertThat(keys().add(second)).isTrue();
        assertThat(keys().add(first)).isTrue();

        assertThat(keys().all()).containsExactly(first, second);
    }

    @Test
    void removesOldKeysAndTheirOverlap() {
        var second = SigningKey.generate(2, "key_b", NOW, Duration.ZERO);
        keys().add(SigningKey.generate(1, "key_a", NOW, SigningKey.USUAL_OVERLAP));
        keys().add(second);

        keys().removeUpTo(1);

        assertThat(keys().all()).containsExactly(second);
    }

    @Test
    void keepsTheFirstKeyOfANumber() {
        var first = SigningKey.generate(1, "key_a", NOW, SigningKey.USUAL_OVERLAP);
        keys().add(first);

        assertThat(keys().add(SigningKey.generate(1, "key_b", NOW, SigningKey.USUAL_OVERLAP)))
                .isFalse();

        assertThat(keys().all()).containsExactly(first);
    }

    @Test
    void instancesThatStartAtTheSameTimeSignWithOneKey() throws Exception {
        List<Callable<String>> instances = IntStream.range(0, 6)
                .<Callable<String>>mapToObj(i -> () -> {
                    var ids = new CountingIds();
                    var own = UUID.randomUUID() + "_";
                    return new KeyRing(keys(), prefix -> prefix + own + ids.next(""), new TestClock())
                            .signing()
                            .kid();
                })
                .toList();

        try (var pool = Executors.newFixedThreadPool(6)) {
            var kids =
                    pool.invokeAll(instances).stream().map(f -> f.resultNow()).distinct();

            assertThat(kids).hasSize(1);
        }
        assertThat(keys().all()).hasSize(1);
    }
}
