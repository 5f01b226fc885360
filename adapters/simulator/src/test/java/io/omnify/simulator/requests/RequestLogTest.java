package io.omnify.simulator.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {
    private static final LoggedRequest.Result ANSWERED =
            new LoggedRequest.Result(200, "gpt-5.5", "answer", false, "", "answered", "resp_1");

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void remembersThroughARestartWhatWasCalledAndWhatNeverEnded() throws IOException {
        var before = log();
        before.finish(before.begin("POST", "/a", from("run_1/a/1", "req_1")), ANSWERED, Duration.ofMillis(5));
        before.begin("POST", "/a", from("run_1/b/1", "req_2"));
        Files.writeString(folder.resolve("requests.jsonl"), "{\"id\":3,\"at", StandardOpenOption.APPEND);

        var after = log();

        assertThat(after.after(0, Instant.EPOCH, "", 10))
                .extracting(LoggedRequest::command, LoggedRequest::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("run_1/a/1", "answered"),
                        org.assertj.core.groups.Tuple.tuple("run_1/b/1", "pending"));
        assertThat(after.begin("POST", "/a", from("", "req_3")).id()).isEqualTo(3);
    }

    @Test
    void findsByIdTimeAndCommand() {
        var log = log();
        for (int i = 1; i <= 5; i++) log.begin("POST", "/a", from("run_" + i + "/x/1", "req"));

        assertThat(log.after(3, Instant.EPOCH, "", 10)).hasSize(2);
        assertThat(log.after(0, Instant.EPOCH, "run_2/", 10)).hasSize(1);
        assertThat(log.after(0, Instant.EPOCH, "", 2)).hasSize(2);
        assertThat(log.after(0, Instant.parse("2026-01-01T00:00:01Z"), "", 10)).isEmpty();
    }

    @Test
    void forgetsWhatIsClearedAlsoWhenItEndsLater() {
        var log = log();
        var open = log.begin("POST", "/a", from("", "req"));
        log.clear();
        log.finish(open, ANSWERED, Duration.ZERO);

        assertThat(log.size()).isZero();
        assertThat(log().size()).isZero();
    }

    @Test
    void staysBounded() {
        var log = new RequestLog(Optional.empty(), new ObjectMapper(), clock);
        for (int i = 0; i < RequestLog.CAPACITY + 10; i++) log.begin("POST", "/a", from("", "req"));

        assertThat(log.size()).isEqualTo(RequestLog.CAPACITY);
        assertThat(log.after(0, Instant.EPOCH, "", 1).getFirst().id()).isEqualTo(11);
    }

    private RequestLog log() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        return new RequestLog(Optional.of(folder.toString()), mapper, clock);
    }

    private static LoggedRequest.Origin from(String command, String requestId) {
        return new LoggedRequest.Origin(command, requestId, "");
    }
}
