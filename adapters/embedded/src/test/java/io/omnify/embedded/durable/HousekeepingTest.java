package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    private static final long SMALL_LOG = 8 * 1024 * 1024;
    private static final long MUCH_MEMORY = 32 * 1024 * 1024;

    @Test
    void smallChangesAllOverAreWrittenBeforeTheyFillTheMemory(@TempDir Path folder) {
        var random = new Random(1);
        try (var store = new DurableStore(folder.resolve("mongo.db"))) {
            var entries = store.map("index");
            add(store, entries, 160_000, random);
            store.checkpoint();
            add(store, entries, 20_000, random);
            assertThat(store.logSize()).isLessThan(SMALL_LOG);
            assertThat(store.unsavedMemory()).isGreaterThan(MUCH_MEMORY);

            // sooner than it would be written in any case
            try (var _ = new Housekeeping(store)) {
                await().atMost(Duration.ofSeconds(8)).until(() -> store.unsavedMemory() < MUCH_MEMORY);
            }
            assertThat(entries.size()).isEqualTo(180_000);
        }
    }

    private static void add(DurableStore store, LoggedMap entries, int many, Random random) {
        store.write(() -> {
            for (int i = 0; i < many; i++)
                entries.put(new KeyValue(List.of("org", Long.toHexString(random.nextLong()), "d" + i)), true);
            return true;
        });
    }
}
