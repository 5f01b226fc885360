package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.bench.Chaos;
import io.omnify.local.platform.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A short campaign; {@code ./omnify bench chaos} makes it as long as wanted. */
@ExtendWith(RunningPlatform.class)
class KillCampaignTest {
    private static final int RUNS = 2_000;
    private static final int KILLS = 4;
    private static final long SEED = 7;

    private final Platform platform;

    KillCampaignTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void nothingIsLostDoubledOrStuckWhenPartsAreKilled() {
        var result = new Chaos(platform, System.out::println, SEED).run(RUNS, RUNS, KILLS);
        assertThat(result.clean()).as(result.toString()).isTrue();
    }
}
