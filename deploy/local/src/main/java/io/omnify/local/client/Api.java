package io.omnify.local.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** Calls the platform as any API client would: through the gateway, with a bearer token. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    public Api(String base) {
        this(base, "");
    }

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** The same address, as the owner of the token. */
    public Api as(String accessToken) {
        return new Api(base, accessToken);
    }

    /** The same caller at another address. */
    public Api at(String address) {
        return new Api(address, token);
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public JsonNode post(String path, Object body, String... headers) {
        var request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(text(body)));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return json(send(request));
    }

    public JsonNode upload(String path, String fileName, String content) {
        var boundary = "omnify-" + UUID.randomUUID();
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(boundary, fileName, content, boundary);
        return json(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
    }

    /** The data of each event of a stream, as it comes; to be closed. */
    public Stream<JsonNode> events(String path) {
        var request = request(path).header("Accept", "text/event-stream").timeout(Duration.ofMinutes(5));
        var response = exchange(request.GET().build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new PlatformFailure("GET " + path + " answered " + response.statusCode());
        }
        return response.body().filter(line -> line.startsWith("data:")).map(line -> parse(line.substring(5)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request.build(), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new PlatformFailure(base + " does not answer (" + e + "): ./omnify up starts the platform", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new PlatformFailure("%s %s answered %d: %s"
                    .formatted(
                            response.request().method(),
                            response.request().uri().getPath(),
                            response.statusCode(),
                            response.body()));
        }
        return parse(response.body());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new PlatformFailure("not JSON: " + text, e);
        }
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }
}
