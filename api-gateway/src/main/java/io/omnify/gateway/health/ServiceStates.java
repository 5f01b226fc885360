package io.omnify.gateway.health;

import io.omnify.gateway.proxy.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks the services how they are, at most once a second however many ask the door. */
@Singleton
final class ServiceStates {
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private final Upstreams upstreams;
    private Optional<Future<List<ServiceState>>> last = Optional.empty();
    private volatile List<ServiceState> known = List.of();
    private long askedAt;

    ServiceStates(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    synchronized Future<List<ServiceState>> now() {
        if (last.isPresent() && System.nanoTime() - askedAt < FRESH_NANOS) return last.get();
        askedAt = System.nanoTime();
        var states = upstreams.names().stream().sorted().map(this::ask).toList();
        var asked = Future.all(states).map(all -> all.<ServiceState>list());
        last = Optional.of(asked);
        asked.onSuccess(answered -> known = answered);
        return asked;
    }

    /** What was answered before, empty at first; asks again for the next time. */
    List<ServiceState> last() {
        now();
        return known;
    }

    private Future<ServiceState> ask(String service) {
        return upstreams
                .open(service, HttpMethod.GET, "/q/health/ready")
                .compose(request -> upstreams.whole(
                        request.setTimeout(TIMEOUT.toMillis()),
                        Buffer.buffer(),
                        (response, body) -> new ServiceState(service, state(response.statusCode()), version(body))))
                .otherwise(away -> new ServiceState(service, "down", Optional.empty()));
    }

    private static String state(int status) {
        return status == 200 ? "up" : "down";
    }

    private static Optional<String> version(Buffer body) {
        try {
            return new JsonObject(body).getValue("version") instanceof String version
                    ? Optional.of(version)
                    : Optional.empty();
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }
}
