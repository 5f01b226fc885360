package io.omnify.simulator.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was done on the sandbox platform, kept through kill -9. It takes every call at its word and never recognises a
 * key again, so that a caller's doubled effect is seen here.
 */
@Singleton
public class SandboxLedger {
    private final ObjectMapper mapper;
    private final InstantSource clock;
    private final EffectFile file;
    private final KeyIndex index = new KeyIndex();
    private long count;

    public SandboxLedger(
            @ConfigProperty(name = "omnify.simulator.data") Optional<String> folder,
            ObjectMapper mapper,
            InstantSource clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.file = new EffectFile(folder.filter(f -> !f.isBlank())
                .map(Path::of)
                .orElseGet(SandboxLedger::temporary)
                .resolve("sandbox.jsonl"));
        file.resumeAt(file.read(0, Integer.MAX_VALUE, (line, place) -> remember(parse(line), place)));
    }

    /** A part of the ledger, where the next part begins, and how many effects there are in all. */
    public record Page(List<SandboxEffect> data, long next, long total) {}

    public synchronized SandboxEffect add(String key, String org, String action, JsonNode input) {
        var effect = new SandboxEffect("sbx_" + (count + 1), key, org, action, input, clock.instant());
        remember(effect, file.append(line(effect)));
        return effect;
    }

    /** The last effect of the key. */
    public synchronized Optional<SandboxEffect> find(String org, String key) {
        long place = index.place(key);
        if (place < 0) return Optional.empty();
        var found = new ArrayList<SandboxEffect>();
        file.read(place, 1, (line, at) -> found.add(parse(line)));
        return found.stream()
                .filter(effect -> effect.key().equals(key) && effect.org().equals(org))
                .findFirst();
    }

    public synchronized Page page(long from, int limit) {
        var found = new ArrayList<SandboxEffect>();
        long next = file.read(from, limit, (line, place) -> found.add(parse(line)));
        return new Page(found, next, count);
    }

    public synchronized void clear() {
        file.clear();
        index.clear();
        count = 0;
    }

    private void remember(SandboxEffect effect, long place) {
        index.put(effect.key(), place);
        count++;
    }

    private SandboxEffect parse(String line) {
        try {
            return mapper.readValue(line, SandboxEffect.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the sandbox's ledger is damaged", e);
        }
    }

    private String line(SandboxEffect effect) {
        try {
            return mapper.writeValueAsString(effect);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written", e);
        }
    }

    private static Path temporary() {
        try {
            var folder = Files.createTempDirectory("omnify-sandbox");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
