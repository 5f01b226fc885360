package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What we use of the API: a response as one object or as a stream of events, and the list of models. */
final class ResponsesApi {
    /** Far more than any model says at once. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final Duration LONGEST_TURN = Duration.ofMinutes(10); // the request's own timeout is shorter
    private static final String JSON_TYPE = "application/json";
    private static final String EVENTS_TYPE = "text/event-stream";

    private final OpenAiSettings settings;
    private final String address;
    private final Connections connections;
    private final ObjectMapper json;

    ResponsesApi(OpenAiSettings settings, Connections connections, ObjectMapper json) {
        this.settings = settings;
        this.address = settings.baseUrl().toString().replaceAll("/+$", "");
        this.connections = connections;
        this.json = json;
    }

    @Nullable
    ResponseObject create(String command, CreateResponse request) throws InterruptedException, JsonProcessingException {
        return whole(post(command, request, JSON_TYPE), ResponseObject.class);
    }

    /** To be closed by who reads it. */
    Exchange stream(String command, CreateResponse request) throws JsonProcessingException {
        return post(command, request, EVENTS_TYPE);
    }

    @Nullable
    ModelList models() throws InterruptedException, JsonProcessingException {
        return whole(connections.start(options(HttpMethod.GET, "/models", JSON_TYPE), null), ModelList.class);
    }

    private Exchange post(String command, CreateResponse request, String accepted) throws JsonProcessingException {
        var options = options(HttpMethod.POST, "/responses", accepted)
                .putHeader("Content-Type", JSON_TYPE)
                .putHeader("X-Omnify-Command", command);
        return connections.start(options, Buffer.buffer(json.writeValueAsBytes(request)));
    }

    private RequestOptions options(HttpMethod method, String path, String accepted) {
        var options = new RequestOptions()
                .setAbsoluteURI(address + path)
                .setMethod(method)
                .setIdleTimeout(LONGEST_TURN.toMillis())
                .setFollowRedirects(false)
                .putHeader("Accept", accepted)
                .putHeader("X-Client-Request-Id", UUID.randomUUID().toString());
        handOn(options, "traceparent", "traceparent");
        handOn(options, "request_id", "X-Request-Id");
        return settings.key().isEmpty() ? options : options.putHeader("Authorization", "Bearer " + settings.key());
    }

    /** The trace and the request id of the work at hand, as every call of a service carries them. */
    private static void handOn(RequestOptions options, String key, String header) {
        if (MDC.get(key) instanceof String value) options.putHeader(header, value);
    }

    private <T> @Nullable T whole(Exchange exchange, Class<T> type)
            throws InterruptedException, JsonProcessingException {
        try (exchange) {
            exchange.awaitSuccess();
            return json.readValue(new String(exchange.body(LARGEST), UTF_8), type);
        }
    }
}
