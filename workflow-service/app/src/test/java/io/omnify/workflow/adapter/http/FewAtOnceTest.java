package io.omnify.workflow.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FewAtOnceTest {
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final CyclicBarrier pairs = new CyclicBarrier(2);

    @Test
    void asManyAsAllowedAreAskedTogetherAndNoMore() {
        var known = new FewAtOnce(2).map(Set.of("a", "b", "c", "d"), this::inPairs);
        assertThat(known).isEqualTo(Map.of("a", "A", "b", "B", "c", "C"));
        assertThat(most).hasValue(2);
    }

    @Test
    void oneThatFailsFailsAsItDid() {
        var few = new FewAtOnce(2);
        assertThatThrownBy(() -> few.map(Set.of("a", "b"), _ -> {
                    throw new IllegalArgumentException("away");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("away");
    }

    /** Answers only when another is asked at the same time. */
    private Optional<String> inPairs(String name) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            pairs.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("asked alone", e);
        } finally {
            underWay.decrementAndGet();
        }
        return name.equals("d") ? Optional.empty() : Optional.of(name.toUpperCase(java.util.Locale.ROOT));
    }
}
