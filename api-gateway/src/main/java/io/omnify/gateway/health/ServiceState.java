package io.omnify.gateway.health;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One service as the door sees it. */
@Schema(name = "ServiceState")
public record ServiceState(
        @Schema(required = true) String name,

        @Schema(
                required = true,
                enumeration = {"up", "down"})
        String status,

        Optional<String> version) {}
