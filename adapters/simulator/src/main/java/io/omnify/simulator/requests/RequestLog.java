package io.omnify.simulator.requests;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The last calls to the simulated vendors, oldest first; it also remembers those of earlier lives of the process. */
@Singleton
public class RequestLog {
    static final int CAPACITY = 20_000;

    private final TreeMap<Long, LoggedRequest> ring = new TreeMap<>();
    private final InstantSource clock;
    private final Optional<RequestFile> file;
    private long lastId;

    public RequestLog(
            @ConfigProperty(name = "omnify.simulator.data") Optional<String> folder,
            ObjectMapper mapper,
            InstantSource clock) {
        this.clock = clock;
        this.file = folder.filter(f -> !f.isBlank()).map(f -> new RequestFile(Path.of(f), mapper));
        file.ifPresent(f -> load(f.read()));
    }

    public synchronized LoggedRequest begin(String method, String path, LoggedRequest.Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return put(LoggedRequest.begun(++lastId, now, method, path, origin));
    }

    /** A call that was cleared or pushed out meanwhile stays forgotten. */
    public synchronized void finish(LoggedRequest begun, LoggedRequest.Result result, Duration took) {
        if (ring.containsKey(begun.id())) put(begun.finished(result, took));
    }

    /** Calls after the given id that began no earlier than the given time, oldest first. */
    public synchronized List<LoggedRequest> after(long id, Instant since, String command, int limit) {
        return ring.tailMap(id, false).values().stream()
                .filter(request ->
                        !request.at().isBefore(since) && request.command().contains(command))
                .limit(limit)
                .toList();
    }

    public synchronized int size() {
        return ring.size();
    }

    public synchronized void clear() {
        ring.clear();
        file.ifPresent(f -> f.replace(List.of()));
    }

    private LoggedRequest put(LoggedRequest request) {
        ring.put(request.id(), request);
        if (ring.size() > CAPACITY) ring.pollFirstEntry();
        file.ifPresent(f -> f.append(request));
        return request;
    }

    /** Also shortens the file to what the ring holds, so that it stays bounded from start to start. */
    private void load(Collection<LoggedRequest> requests) {
        requests.forEach(request -> ring.put(request.id(), request));
        while (ring.size() > CAPACITY) ring.pollFirstEntry();
        lastId = ring.isEmpty() ? 0 : ring.lastKey();
        file.ifPresent(f -> f.replace(ring.values()));
    }
}
