package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Something that really happened at a simulated vendor; the same twice is an effect that was doubled. */
public record VendorEffect(String id, String vendor, String account, String operation, JsonNode request, Instant at) {}
