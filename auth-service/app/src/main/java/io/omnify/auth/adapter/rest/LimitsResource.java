package io.omnify.auth.adapter.rest;

import io.omnify.auth.api.Plan;
import io.omnify.auth.usage.usecase.FindLimits;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much of its plan the organisation uses; each limit is enforced where the thing is made. */
@Path("/api/auth/limits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organization")
class LimitsResource {
    private final FindLimits findLimits;
    private final Caller caller;

    LimitsResource(FindLimits findLimits, Caller caller) {
        this.findLimits = findLimits;
        this.caller = caller;
    }

    /** What is used of one limit. */
    @Schema(
            name = "Limit",
            requiredProperties = {"current", "limit"})
    record LimitView(
            long current,

            @Schema(description = "null where the plan sets no limit") @Nullable
            Long limit) {}

    /** The plan and what is used of it. */
    @Schema(
            name = "Limits",
            requiredProperties = {"organization_id", "subscription_tier", "limits"})
    record LimitsView(
            String organizationId,
            String subscriptionTier,

            @Schema(description = "users, agents, campaigns, and api_calls of this calendar month (UTC)")
            Map<String, LimitView> limits) {}

    @GET
    @PermissionsAllowed("organization:read")
    @Operation(operationId = "getLimits", summary = "What the plan includes and how much of it is used")
    public LimitsView get() {
        var used = findLimits.handle(caller.org());
        var limits = new TreeMap<String, LimitView>();
        used.current().forEach((limit, current) -> limits.put(limit.code(), view(used.plan(), limit, current)));
        return new LimitsView(caller.org().value(), used.plan().code(), limits);
    }

    private static LimitView view(Plan plan, Plan.Limit limit, long current) {
        var most = plan.of(limit);
        return new LimitView(current, most.isPresent() ? most.getAsLong() : null);
    }
}
