package io.omnify.agent.adapter.rest;

import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Status;
import io.omnify.agent.compliance.port.Examination.Asker;
import io.omnify.agent.compliance.usecase.CheckCompliance;
import io.omnify.agent.shared.port.Ids;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether an organisation keeps to the rules of the house, from what is really there. */
@Path("/api/agentkit/compliance/check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ComplianceResource {
    private final CheckCompliance check;
    private final Ids ids;
    private final InstantSource clock;
    private final Caller caller;

    ComplianceResource(CheckCompliance check, Ids ids, InstantSource clock, Caller caller) {
        this.check = check;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "ComplianceRequest")
    record ComplianceRequest(
            @Schema(
                    description =
                            "all, second_factor, stale_keys, agent_spending, retention, encryption or audit_chain")
            @Nullable
            String checkType) {}

    @Schema(name = "ComplianceFinding")
    record FindingView(String check, String severity, String subject, String message, String recommendation) {
        static FindingView of(Check check, Finding finding) {
            var severity = finding.severity().name().toLowerCase(Locale.ROOT);
            return new FindingView(check.name(), severity, finding.subject(), finding.message(), finding.advice());
        }
    }

    @Schema(name = "ComplianceCheckView")
    record CheckView(
            String check,

            @Schema(enumeration = {"passed", "findings", "unknown"})
            String status,

            @Schema(description = "Why it is unknown") @Nullable
            String reason) {
        @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
        static CheckView of(Check check) {
            return new CheckView(check.name(), check.status().name().toLowerCase(Locale.ROOT), check.reason());
        }
    }

    @Schema(name = "ComplianceView")
    record ComplianceView(
            String checkId,
            String checkType,

            @Schema(
                    enumeration = {"passed", "findings", "incomplete"},
                    description = "incomplete: none, but not all is known")
            String status,

            List<CheckView> checks,
            List<FindingView> findings,
            List<String> recommendations,
            Instant timestamp) {}

    @POST
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "checkCompliance")
    public ComplianceView check(
            @HeaderParam("Authorization") @Nullable String authorization, @Nullable ComplianceRequest request) {
        var type = request == null || request.checkType() == null ? CheckCompliance.ALL : request.checkType();
        var asker = new Asker(caller.org(), authorization == null ? "" : authorization);
        var checks = check.handle(asker, type);
        var findings = checks.stream()
                .flatMap(each -> each.findings().stream().map(finding -> FindingView.of(each, finding)))
                .toList();
        return new ComplianceView(
                ids.next("check_"),
                type,
                status(checks),
                checks.stream().map(CheckView::of).toList(),
                findings,
                findings.stream().map(FindingView::recommendation).distinct().toList(),
                clock.instant());
    }

    private static String status(List<Check> checks) {
        var statuses = checks.stream().map(Check::status).toList();
        if (statuses.contains(Status.FINDINGS)) return "findings";
        return statuses.contains(Status.UNKNOWN) ? "incomplete" : "passed";
    }
}
