package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.port.OrgLimits;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What all agents together spend in a month, and may. */
@Path("/api/agentkit/spending")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class SpendingResource {
    private final OrgLimits limits;
    private final Reservations reservations;
    private final Spending spending;
    private final InstantSource clock;
    private final Caller caller;

    SpendingResource(
            OrgLimits limits, Reservations reservations, Spending spending, InstantSource clock, Caller caller) {
        this.limits = limits;
        this.reservations = reservations;
        this.spending = spending;
        this.clock = clock;
        this.caller = caller;
    }

    record LimitRequest(
            @Schema(description = "Null takes the limit away", implementation = MoneyView.class) @Nullable
            Map<String, @Nullable Object> perMonth) {}

    record SpendingView(
            String month,

            @Schema(description = "What finished model calls have cost")
            MoneyView spent,

            @Schema(description = "Spent and set aside together, counted exactly; only where there is a limit")
            @Nullable
            MoneyView committed,

            @Nullable MoneyView perMonth) {}

    @GET
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getSpending")
    public SpendingView get() {
        return view(limits.monthly(caller.org()));
    }

    @PUT
    @PermissionsAllowed("settings:write")
    @Operation(operationId = "changeSpendingLimit")
    public SpendingView change(@NotNull LimitRequest request) {
        var limit = limit(request.perMonth());
        limits.change(caller.org(), limit);
        return view(limit);
    }

    private SpendingView view(Optional<Money> limit) {
        var month = Scope.month(clock.instant());
        var since = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var spent = spending.perAgent(caller.org(), since).stream()
                .map(Spending.AgentUsage::cost)
                .reduce(Money.usd(0), Money::plus);
        var committed = limit.map(
                        most -> new Scope(Scope.Kind.ORGANISATION, caller.org().value(), month, most))
                .map(scope -> reservations.committed(caller.org(), scope));
        return new SpendingView(
                month.toString(),
                MoneyView.of(spent),
                committed.map(MoneyView::of).orElse(null),
                limit.map(MoneyView::of).orElse(null));
    }

    private static Optional<Money> limit(@Nullable Map<String, @Nullable Object> wanted) {
        if (wanted == null) return Optional.empty();
        return Optional.of(Money.read(wanted)
                .filter(each -> each.currency().equals(Money.USD) && each.micros() >= 0)
                .orElseThrow(() -> ProblemException.invalid(
                        "per_month", "must be US dollars such as {\"amount\":\"50.00\",\"currency\":\"USD\"}")));
    }
}
