package io.omnify.testkit.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An answer that may never end: what its first moments say of it. */
final class Streamed {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(700);
    private static final int ENOUGH = 64 * 1024;
    private static final Set<String> OF_THE_CLIENT = Set.of("host", "connection", "content-length", "accept");

    private Streamed() {}

    static Response beginning(Operation operation, RequestSpecification asked, Map<String, String> path) {
        var request = (FilterableRequestSpecification) asked;
        var call = HttpRequest.newBuilder(URI.create(address(operation, request, path)))
                .timeout(PATIENCE)
                .method(operation.method(), HttpRequest.BodyPublishers.noBody());
        for (var header : request.getHeaders())
            if (!OF_THE_CLIENT.contains(header.getName().toLowerCase(java.util.Locale.ROOT)))
                call.header(header.getName(), header.getValue());
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(call.build(), HttpResponse.BodyHandlers.ofInputStream());
            try {
                return response(answer, read(answer.body()));
            } finally {
                client.shutdownNow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(operation + " could not be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking " + operation, e);
        }
    }

    private static String address(
            Operation operation, FilterableRequestSpecification request, Map<String, String> values) {
        var path = operation.path();
        for (var value : values.entrySet())
            path = path.replace("{" + value.getKey() + "}", URLEncoder.encode(value.getValue(), UTF_8));
        var query = new ArrayList<String>();
        request.getQueryParams()
                .forEach((name, value) ->
                        query.add(name + "=" + URLEncoder.encode(String.valueOf((Object) value), UTF_8)));
        return RestAssured.baseURI + ":" + RestAssured.port + path + "?" + String.join("&", query);
    }

    /** What has come when the moment is over, the stream has ended or there is enough of it. */
    private static byte[] read(InputStream body) throws InterruptedException {
        var read = new ByteArrayOutputStream();
        var reader = Thread.ofVirtual().start(() -> {
            try (body) {
                var some = new byte[4096];
                for (int n = body.read(some); n >= 0 && read.size() < ENOUGH; n = body.read(some))
                    read.write(some, 0, n);
            } catch (IOException e) {
                return; // closed by us
            }
        });
        reader.join(MOMENT);
        return read.toByteArray();
    }

    private static Response response(HttpResponse<?> answer, byte[] body) {
        var headers = new ArrayList<io.restassured.http.Header>();
        answer.headers()
                .map()
                .forEach((String name, List<String> values) ->
                        values.forEach(value -> headers.add(new io.restassured.http.Header(name, value))));
        return new ResponseBuilder()
                .setStatusCode(answer.statusCode())
                .setHeaders(new Headers(headers))
                .setBody(new String(body, UTF_8))
                .build();
    }
}
