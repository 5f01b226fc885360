package io.omnify.simulator.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders failures, so that a test can see what the platform does with each. */
@Path("/simulator/faults")
public class FaultsResource {
    private static final Duration HANG = Duration.ofMinutes(2);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final String WEBHOOKS = "/webhooks/";
    private static final int MOST_TIMES = 1_000_000;
    private static final int LONGEST_DELAY_MS = 600_000;

    private final Faults faults;

    FaultsResource(Faults faults) {
        this.faults = faults;
    }

    /** An ordered fault as it is shown. */
    public record FaultView(
            String kind, int times, Match match, long delayMs, int retryAfter, Map<String, String> hints) {
        static FaultView of(Faults.Order order) {
            var fault = order.fault();
            return new FaultView(
                    fault.kind().wireName(),
                    order.times(),
                    order.match(),
                    fault.delay().toMillis(),
                    fault.retryAfterSeconds(),
                    fault.hints());
        }
    }

    /** Why an order was refused. */
    public record Refused(String error, String field) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add(String body) {
        JsonNode order = Json.read(body);
        var kind = FaultKind.named(order.path("kind").asText());
        if (kind.isEmpty()) return refused("kind", "one of " + kinds());
        if (!within(order.path("times"), 1, MOST_TIMES)) return refused("times", "from 1 to " + MOST_TIMES);
        if (!within(order.path("delay_ms"), 0, LONGEST_DELAY_MS))
            return refused("delay_ms", "from 0 to " + LONGEST_DELAY_MS);
        if (!within(order.path("retry_after_ms"), 0, LONGEST_DELAY_MS))
            return refused("retry_after_ms", "from 0 to " + LONGEST_DELAY_MS);
        var usual = kind.get() == FaultKind.TIMEOUT ? HANG : LATE;
        var delay = Duration.ofMillis(order.path("delay_ms").asLong(usual.toMillis()));
        var fault = new Fault(kind.get(), delay, order.path("retry_after").asInt(1), hints(order));
        var added = new Faults.Order(
                fault,
                match(kind.get(), order.path("match")),
                order.path("times").asInt(1));
        faults.add(added);
        return Response.status(201).entity(FaultView.of(added)).build();
    }

    @GET
    public List<FaultView> pending() {
        return faults.pending().stream().map(FaultView::of).toList();
    }

    @DELETE
    public void clear() {
        faults.clear();
    }

    private static Match match(FaultKind kind, JsonNode match) {
        var path = kind.isOfWebhooks() ? WEBHOOKS : "";
        if (match.isTextual()) return new Match("", "", path, match.textValue());
        return new Match(
                match.path("command").asText(),
                match.path("model").asText(),
                match.path("path").asText(path),
                match.path("contains").asText());
    }

    private static Map<String, String> hints(JsonNode order) {
        var hints = new LinkedHashMap<String, String>();
        if (order.has("retry_after_ms"))
            hints.put("Retry-After-Ms", order.path("retry_after_ms").asText());
        if (order.path("should_retry").isBoolean())
            hints.put("X-Should-Retry", order.path("should_retry").asText());
        return hints;
    }

    private static boolean within(JsonNode number, int low, int high) {
        if (number.isMissingNode()) return true;
        return number.canConvertToInt() && number.isIntegralNumber() && number.asInt() >= low && number.asInt() <= high;
    }

    private static Response refused(String field, String expected) {
        return Response.status(422)
                .entity(new Refused("\"" + field + "\" must be " + expected, field))
                .build();
    }

    private static List<String> kinds() {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind != FaultKind.NONE)
                .map(FaultKind::wireName)
                .toList();
    }
}
