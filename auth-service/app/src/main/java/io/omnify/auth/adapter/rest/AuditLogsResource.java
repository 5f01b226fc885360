package io.omnify.auth.adapter.rest;

import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.auth.audit.usecase.VerifyTrail;
import io.omnify.platform.events.Audit;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what in the organisation, and the proof that nothing of it was changed. */
@Path("/api/auth/audit-logs")
@RunOnVirtualThread
@Tag(name = "Audit trail")
class AuditLogsResource {
    private final AuditTrail trail;
    private final VerifyTrail verifyTrail;
    private final AuditExport export;
    private final Audit audit;
    private final Caller caller;

    AuditLogsResource(AuditTrail trail, VerifyTrail verifyTrail, AuditExport export, Audit audit, Caller caller) {
        this.trail = trail;
        this.verifyTrail = verifyTrail;
        this.export = export;
        this.audit = audit;
        this.caller = caller;
    }

    /** Whether the chain holds. */
    @Schema(
            name = "AuditVerification",
            requiredProperties = {"valid", "entries", "last_hash"})
    record VerificationView(
            boolean valid,
            long entries,
            String lastHash,

            @Schema(description = "the sequence of the first entry that is missing or was changed") @Nullable
            Long firstBroken) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "listAuditLogs", summary = "Who did what, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuditEntryView.class)))
    public Response list(
            @BeanParam AuditQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var before = Cursors.decode(cursor).map(AuditLogsResource::position);
        var found = trail.find(caller.org(), query.filter(), before, size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? Optional.of(Cursors.encode(Long.toString(page.getLast().sequence())))
                : Optional.<String>empty();
        var views = page.stream().map(AuditEntryView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/verify")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "verifyAuditLogs", summary = "Follow the chain of hashes from end to end")
    public VerificationView verify() {
        var finding = verifyTrail.handle(caller.org());
        var broken = finding.broken().isPresent() ? finding.broken().getAsLong() : null;
        return new VerificationView(finding.isValid(), finding.entries(), finding.lastHash(), broken);
    }

    @GET
    @Path("/export")
    @Produces({"application/x-ndjson", "text/csv"})
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "exportAuditLogs", summary = "All entries, oldest first, as JSON lines or CSV")
    @APIResponse(
            responseCode = "200",
            description = "With hashes, so that the chain can be checked anywhere",
            content = @Content(schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam AuditQuery query, @QueryParam("format") @Nullable String format) {
        var form = AuditExport.Format.of(format);
        var org = caller.org();
        var told = Map.of("format", form.code());
        audit.send(audit.entry(org, "audit.exported", "organization", org.value(), null, told));
        StreamingOutput lines = out -> export.write(org, query.filter(), form, out);
        return Response.ok(lines, form.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + form.code() + "\"")
                .build();
    }

    private static Long position(String cursor) {
        try {
            return Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("cursor", "is not a cursor of this list");
        }
    }
}
