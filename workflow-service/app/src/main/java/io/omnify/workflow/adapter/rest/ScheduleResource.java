package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.port.Signatures;
import io.omnify.workflow.triggers.usecase.Backfill;
import io.omnify.workflow.triggers.usecase.Calendar;
import io.omnify.workflow.triggers.usecase.WriteTriggers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What only one kind of trigger can do: schedules look ahead and back, webhooks have an address. */
@Path("/api/agentkit/workflows/{id}/triggers/{trigger_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "triggers")
final class ScheduleResource {
    private static final int MOST_UPCOMING = 100;

    private final WriteTriggers write;
    private final Backfill backfill;
    private final Calendar calendar;
    private final Signatures signatures;
    private final InstantSource clock;
    private final Caller caller;

    ScheduleResource(
            WriteTriggers write,
            Backfill backfill,
            Calendar calendar,
            Signatures signatures,
            InstantSource clock,
            Caller caller) {
        this.write = write;
        this.backfill = backfill;
        this.calendar = calendar;
        this.signatures = signatures;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/upcoming")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "upcomingTimes", summary = "When a schedule is due next")
    public TriggerView.Upcoming upcoming(
            @PathParam("id") String id,
            @PathParam("trigger_id") String trigger,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = limit == null ? 10 : limit;
        if (size < 1 || size > MOST_UPCOMING)
            throw ProblemException.invalid("limit", "must be between 1 and " + MOST_UPCOMING);
        var found = write.find(caller.org(), Ids.workflow(id), TriggerResource.id(trigger));
        if (!(found.spec() instanceof Spec.Schedule schedule)) throw new Refused(new Refusal.NotA("schedule"));
        var now = clock.instant();
        var end = now.plus(10L * 366, ChronoUnit.DAYS);
        return new TriggerView.Upcoming(calendar.between(schedule, found.createdAt(), now, end, size));
    }

    @POST
    @Path("/backfill")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "backfillSchedule",
            summary = "Starts runs for times of the past; count_only tells first how many")
    @APIResponse(
            responseCode = "200",
            description = "Counted only",
            content = @Content(schema = @Schema(implementation = TriggerView.Backfilled.class)))
    @APIResponse(
            responseCode = "202",
            description = "They will start",
            content = @Content(schema = @Schema(implementation = TriggerView.Backfilled.class)))
    public Response backfill(
            @PathParam("id") String id,
            @PathParam("trigger_id") String trigger,
            TriggerView.@Nullable BackfillRequest body) {
        if (body == null || body.from() == null || body.to() == null)
            throw ProblemException.invalid("from", "from and to are required");
        boolean count = Boolean.TRUE.equals(body.countOnly());
        var times = backfill.handle(
                caller.org(), Ids.workflow(id), TriggerResource.id(trigger), body.from(), body.to(), count);
        return Response.status(count ? Response.Status.OK : Response.Status.ACCEPTED)
                .entity(new TriggerView.Backfilled(times.size(), times))
                .build();
    }

    @GET
    @Path("/webhook")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "getWebhook", summary = "The address of a webhook and the secret its callers sign with")
    public TriggerView.Webhook webhook(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        return access(write.find(caller.org(), Ids.workflow(id), TriggerResource.id(trigger)));
    }

    @POST
    @Path("/webhook/rotate")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "rotateWebhook", summary = "Replaces address and secret; the ones before stop working")
    public TriggerView.Webhook rotate(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        return access(write.rotate(caller.org(), Ids.workflow(id), TriggerResource.id(trigger)));
    }

    private TriggerView.Webhook access(io.omnify.workflow.triggers.domain.Trigger trigger) {
        if (!(trigger.spec() instanceof Spec.Webhook webhook)) throw new Refused(new Refusal.NotA("webhook"));
        var path = "/api/hooks/" + trigger.id() + "/" + signatures.token(trigger.id(), webhook.generation());
        var secret = webhook.signed() ? signatures.secret(trigger.id(), webhook.generation()) : null;
        return new TriggerView.Webhook(path, webhook.signed(), secret);
    }
}
