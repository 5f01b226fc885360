package io.omnify.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it can do its work, and what it lacks when it cannot. */
public final class Health {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public boolean ready(String address) {
        return answer(address).ready();
    }

    /** Whether the service itself runs, whatever it lacks. */
    public boolean alive(String address) {
        return ask(address + "/q/health/live").ready();
    }

    /** The state in a word, and the readiness report when the service is not ready. */
    public Answer answer(String address) {
        return ask(address + "/q/health/ready");
    }

    private Answer ask(String address) {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode() == 200, response.body().replaceAll("\\s+", " "));
        } catch (IOException e) {
            return new Answer(false, "does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, "interrupted");
        }
    }

    /** What the service says about itself. */
    public record Answer(boolean ready, String report) {}
}
