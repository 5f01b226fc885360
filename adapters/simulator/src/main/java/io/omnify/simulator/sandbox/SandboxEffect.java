package io.omnify.simulator.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that really happened in the sandbox; the same key twice is an effect that was doubled. */
public record SandboxEffect(String id, String key, String org, String action, JsonNode input, Instant at) {}
