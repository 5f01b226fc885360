package io.omnify.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTest {
    @Test
    void countsTheTimeOfParallelCallsOnce() throws Exception {
        var requests = new ObjectMapper().readTree("""
                [{"at": "2026-01-01T00:00:00.000Z", "duration_ms": 100},
                 {"at": "2026-01-01T00:00:00.050Z", "duration_ms": 100},
                 {"at": "2026-01-01T00:00:00.060Z", "duration_ms": 10},
                 {"at": "2026-01-01T00:00:00.300Z", "duration_ms": 20}]""");

        assertThat(Bench.modelTime(requests)).isEqualTo(170);
    }

    @Test
    void takesPercentilesOfWhatWasMeasured() {
        assertThat(Bench.percentile(List.of(3.0, 1.0, 2.0), 50)).isEqualTo(2.0);
        assertThat(Bench.percentile(List.of(3.0, 1.0, 2.0), 95)).isEqualTo(3.0);
    }

    @Test
    void breaksItsPromiseWhenHalfOfTheRunsCostSixtyMillisecondsOrMore() {
        assertThat(Bench.isKept(List.of(59.9, 59.9, 500.0))).isTrue();
        assertThat(Bench.isKept(List.of(10.0, 60.0, 61.0))).isFalse();
    }
}
