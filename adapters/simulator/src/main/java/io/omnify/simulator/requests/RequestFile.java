package io.omnify.simulator.requests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keeps the request log through restarts: one JSON line when a call begins and one when it ends. */
final class RequestFile {
    private static final Logger LOG = Logger.getLogger(RequestFile.class);

    private final Path file;
    private final ObjectMapper mapper;

    RequestFile(Path folder, ObjectMapper mapper) {
        this.file = folder.resolve("requests.jsonl");
        this.mapper = mapper;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the request log's folder cannot be made: " + folder, e);
        }
    }

    /** The last state of each call, oldest first; a half-written last line is a call nobody was told of. */
    Collection<LoggedRequest> read() {
        if (!Files.exists(file)) return List.of();
        Map<Long, LoggedRequest> byId = new LinkedHashMap<>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> parse(line).ifPresent(request -> byId.put(request.id(), request)));
        } catch (IOException e) {
            throw new UncheckedIOException("the request log cannot be read: " + file, e);
        }
        return byId.values();
    }

    void append(LoggedRequest request) {
        write(line(request), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    void replace(Collection<LoggedRequest> requests) {
        var text = requests.stream().map(this::line).collect(Collectors.joining());
        write(text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** A full disk must not stop the simulated vendor, but it must be seen. */
    private void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, options);
        } catch (IOException e) {
            LOG.errorf(e, "request log not written file=%s", file);
        }
    }

    private String line(LoggedRequest request) {
        try {
            return mapper.writeValueAsString(request) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    private Optional<LoggedRequest> parse(String line) {
        try {
            return Optional.of(mapper.readValue(line, LoggedRequest.class));
        } catch (JsonProcessingException torn) {
            LOG.warnf("request log line skipped length=%d", line.length());
            return Optional.empty();
        }
    }
}
