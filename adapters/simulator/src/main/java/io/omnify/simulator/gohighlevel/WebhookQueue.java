package io.omnify.simulator.gohighlevel;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends webhooks one after the other and, as the vendor does, only to a 429 again: up to six times, ten minutes and a
 * little apart. Every other answer, and none at all, is the end of it. What waits is in memory, and not without end.
 */
@Singleton
class WebhookQueue {
    private static final int MOST_WAITING = 10_000;
    private static final int REPEATS = 6;
    private static final int SHOWN = 500;
    private static final int AGAIN = 429;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> url;
    private final Duration between;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("webhooks").factory());
    private final Deque<Try> tries = new ArrayDeque<>();
    private int waiting;
    private long dropped;

    WebhookQueue(
            @ConfigProperty(name = "omnify.simulator.gohighlevel.webhook.url") Optional<String> url,
            @ConfigProperty(name = "omnify.simulator.gohighlevel.webhook.again") Duration between,
            InstantSource clock) {
        this.url = url.filter(each -> !each.isBlank()).map(URI::create);
        this.between = between;
        this.clock = clock;
    }

    /**
     * One call to the app's address.
     *
     * @param status 0 where nobody answered
     */
    record Try(String id, String type, String location, int number, int status, Instant at) {}

    /** How it stands: the last calls, the latest first, and how many events nobody will be told of for lack of room. */
    record Standing(String url, int waiting, long dropped, List<Try> tries) {}

    boolean isOn() {
        return url.isPresent();
    }

    void send(Webhook webhook, String signature, Duration delay) {
        if (enter()) later(webhook, signature, 1, delay);
    }

    private synchronized boolean enter() {
        if (waiting < MOST_WAITING) {
            waiting++;
            return true;
        }
        dropped++;
        return false;
    }

    synchronized Standing standing() {
        return new Standing(url.map(URI::toString).orElse(""), waiting, dropped, List.copyOf(tries));
    }

    private void later(Webhook webhook, String signature, int number, Duration delay) {
        var _ = thread.schedule(() -> post(webhook, signature, number), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void post(Webhook webhook, String signature, int number) {
        int status = status(webhook, signature);
        boolean again = status == AGAIN && number <= REPEATS;
        note(new Try(webhook.id(), webhook.type(), webhook.location(), number, status, clock.instant()), !again);
        if (again) later(webhook, signature, number + 1, between.plus(jitter(webhook, number)));
    }

    private synchronized void note(Try made, boolean last) {
        tries.addFirst(made);
        if (tries.size() > SHOWN) tries.removeLast();
        if (last) waiting--;
    }

    /** Up to a tenth more, the same for the same webhook in every run. */
    private Duration jitter(Webhook webhook, int number) {
        return between.multipliedBy(Math.floorMod(webhook.id().hashCode() * 31 + number, 100))
                .dividedBy(1_000);
    }

    private int status(Webhook webhook, String signature) {
        var post = HttpRequest.newBuilder(url.orElseThrow())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(WebhookKey.HEADER, signature)
                .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                .build();
        try {
            return client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
        client.shutdownNow();
    }
}
