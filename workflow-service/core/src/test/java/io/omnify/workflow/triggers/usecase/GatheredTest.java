package io.omnify.workflow.triggers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatheredTest {
    private static final int OTHERS = 50;

    private final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final Gathered<String> gathered = new Gathered<>(this::write);

    @Test
    void whatComesDuringAWriteIsWrittenTogetherAfterIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> gathered.write("slow"));
            begun.await();
            var others = new ArrayList<Future<?>>();
            for (int i = 0; i < OTHERS; i++) {
                var item = "item_" + i;
                others.add(threads.submit(() -> gathered.write(item)));
            }
            while (gathered.waiting() < OTHERS) Thread.sleep(1);
            free.countDown();
            first.get(10, TimeUnit.SECONDS);
            for (var each : others) each.get(10, TimeUnit.SECONDS);
        }

        assertThat(batches).hasSize(2);
        assertThat(batches.stream().flatMap(List::stream)).hasSize(1 + OTHERS).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeWrittenFailsAlone() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> gathered.write("slow"));
            begun.await();
            var bad = threads.submit(() -> gathered.write("bad"));
            var good = threads.submit(() -> gathered.write("good"));
            while (gathered.waiting() < 2) Thread.sleep(1);
            free.countDown();
            first.get(10, TimeUnit.SECONDS);
            good.get(10, TimeUnit.SECONDS);
            assertThatThrownBy(() -> bad.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("too bad");
        }

        assertThat(batches).contains(List.of("good"));
    }

    private void write(List<String> items) {
        if (items.contains("slow")) hold();
        if (items.contains("bad")) throw new IllegalArgumentException("too bad");
        batches.add(items);
    }

    private void hold() {
        begun.countDown();
        try {
            free.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
