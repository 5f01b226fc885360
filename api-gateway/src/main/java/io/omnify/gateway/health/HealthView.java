package io.omnify.gateway.health;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The platform's state in one word, and each part's. */
@Schema(name = "Health")
public record HealthView(
        @Schema(
                required = true,
                enumeration = {"up", "degraded", "down"})
        String status,

        @Schema(required = true) String version,
        @Schema(required = true) List<ServiceState> services) {

    static HealthView of(String version, List<ServiceState> services) {
        var up = services.stream()
                .filter(service -> service.status().equals("up"))
                .count();
        var status = up == services.size() ? "up" : up == 0 ? "down" : "degraded";
        return new HealthView(status, version, services);
    }
}
