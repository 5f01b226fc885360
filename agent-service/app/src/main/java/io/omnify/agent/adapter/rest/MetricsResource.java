package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.executions.port.Spending.AgentUsage;
import io.omnify.agent.executions.port.Spending.DayUsage;
import io.omnify.agent.executions.port.Spending.ModelUsage;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the organisation's agents do, and what they cost. */
@Path("/api/agentkit/metrics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class MetricsResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Spending spending;
    private final InstantSource clock;
    private final Caller caller;

    MetricsResource(Spending spending, InstantSource clock, Caller caller) {
        this.spending = spending;
        this.clock = clock;
        this.caller = caller;
    }

    record MetricsView(
            int days,
            long executions,
            @Nullable Double successRate,
            MoneyView cost,
            List<AgentMetrics> agents,
            List<DayMetrics> daily,
            List<ModelMetrics> models) {}

    @Schema(name = "DayMetrics")
    record DayMetrics(LocalDate day, long executions, long inputTokens, long outputTokens, MoneyView cost) {
        static DayMetrics of(DayUsage day) {
            return new DayMetrics(
                    day.day(), day.executions(), day.inputTokens(), day.outputTokens(), MoneyView.of(day.cost()));
        }
    }

    @Schema(name = "ModelMetrics")
    record ModelMetrics(String model, long turns, long inputTokens, long outputTokens, MoneyView cost) {
        static ModelMetrics of(ModelUsage model) {
            return new ModelMetrics(
                    model.model(),
                    model.turns(),
                    model.inputTokens(),
                    model.outputTokens(),
                    MoneyView.of(model.cost()));
        }
    }

    record AgentMetrics(
            String agentId,
            long executions,
            long completed,
            long failed,
            long running,
            @Nullable Double successRate,
            double averageSeconds,
            double longestSeconds,
            long inputTokens,
            long outputTokens,
            MoneyView cost) {
        static AgentMetrics of(AgentUsage usage) {
            return new AgentMetrics(
                    usage.agent(),
                    usage.executions(),
                    usage.completed(),
                    usage.failed(),
                    usage.running(),
                    rate(usage.completed(), usage.failed()),
                    usage.averageSeconds(),
                    usage.longestSeconds(),
                    usage.inputTokens(),
                    usage.outputTokens(),
                    MoneyView.of(usage.cost()));
        }
    }

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getAgentMetrics")
    public MetricsView get(@QueryParam("days") @Nullable Integer days) {
        var span = days == null ? USUAL_DAYS : days;
        if (span < 1 || span > MOST_DAYS) {
            throw ProblemException.invalid("days", "must be between 1 and " + MOST_DAYS);
        }
        var since = clock.instant().minus(Duration.ofDays(span));
        var agents = spending.perAgent(caller.org(), since);
        var course = spending.course(caller.org(), since);
        var completed = agents.stream().mapToLong(AgentUsage::completed).sum();
        var failed = agents.stream().mapToLong(AgentUsage::failed).sum();
        var cost = agents.stream().map(AgentUsage::cost).reduce(Money.usd(0), Money::plus);
        return new MetricsView(
                span,
                agents.stream().mapToLong(AgentUsage::executions).sum(),
                rate(completed, failed),
                MoneyView.of(cost),
                agents.stream().map(AgentMetrics::of).toList(),
                course.days().stream().map(DayMetrics::of).toList(),
                course.models().stream().map(ModelMetrics::of).toList());
    }

    private static @Nullable Double rate(long completed, long failed) {
        return completed + failed == 0 ? null : (double) completed / (completed + failed);
    }
}
