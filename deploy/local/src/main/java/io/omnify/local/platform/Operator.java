package io.omnify.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Asks running services for what only an operator may have done. */
public final class Operator {
    private static final String SECRET = "OMNIFY_OPERATOR_SECRET";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final PlatformConfig config;
    private final String secret;

    public Operator(PlatformConfig config, Map<String, String> variables) {
        this.config = config;
        this.secret = variables.getOrDefault(SECRET, new Secrets(config.home()).named("operator"));
    }

    /** The body of the answer; whatever is no success ends with what was said. */
    public String ask(Part part, String path) {
        var token = Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(config.address(part) + path))
                .timeout(LONGEST)
                .header("Authorization", "Basic " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200) return answer.body();
            throw new PlatformFailure(part.serviceName() + " said " + answer.statusCode() + ": " + answer.body());
        } catch (IOException e) {
            throw new PlatformFailure(part.serviceName() + " does not answer; is the platform up?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("stopped while " + part.serviceName() + " was at it");
        }
    }
}
