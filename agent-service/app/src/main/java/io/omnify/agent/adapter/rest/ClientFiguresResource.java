package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.MailingView.StatsView;
import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.usecase.LookAtCrm;
import io.omnify.agent.clients.usecase.ShowFigures;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what came of clients, and reads the CRM when somebody does not want to wait for it. */
@Path("/api/gohighlevel")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class ClientFiguresResource {
    private static final int PAGES = 50;

    private final ShowFigures figures;
    private final SyncClients sync;
    private final LookAtCrm look;
    private final WhichCrm which;
    private final InstantSource clock;
    private final Caller caller;

    ClientFiguresResource(
            ShowFigures figures, SyncClients sync, LookAtCrm look, WhichCrm which, InstantSource clock, Caller caller) {
        this.figures = figures;
        this.sync = sync;
        this.look = look;
        this.which = which;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "ClientAnalytics")
    record FiguresView(
            @Schema(description = "created in the time") long clients,

            DealsView opportunities,

            @Schema(description = "what open ones are worth, for each currency")
            List<MoneyView> pipelineValue,

            @Schema(description = "of those that were won in the time, for each currency")
            List<MoneyView> wonRevenue,

            @Schema(description = "of e-mail campaigns that went in the time")
            StatsView email,

            @Schema(description = "when the CRM was last read through; null while it never was") @Nullable
            Instant asOf,

            boolean stale,

            @Schema(enumeration = {"live", "simulation"}) String mode) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static FiguresView of(Figures figures, CrmAccount account) {
            var deals = figures.deals();
            return new FiguresView(
                    figures.clients(),
                    new DealsView(deals.open(), deals.won(), deals.lost(), deals.abandoned()),
                    deals.pipeline().stream().map(MoneyView::of).toList(),
                    deals.revenue().stream().map(MoneyView::of).toList(),
                    StatsView.of(figures.email()),
                    figures.asOf(),
                    figures.stale(),
                    account.mode().code());
        }
    }

    @Schema(name = "ClientOpportunities")
    record DealsView(
            @Schema(description = "open now") long open,

            @Schema(description = "ended in the time, as the two below")
            long won,

            long lost,
            long abandoned) {}

    @Schema(name = "ClientsRead")
    record SyncedView(
            long read,

            @Schema(description = "not counting what was written here")
            long changed,

            @Schema(description = "false when the rest is still being read")
            boolean complete) {}

    @GET
    @Path("/analytics")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getClientAnalytics", summary = "From the real opportunities of the CRM")
    public FiguresView analytics(
            @QueryParam("connection_id") @Nullable String connection,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var begin = from == null ? Instant.EPOCH : time("from", from, 0);
        var end = to == null ? clock.instant() : time("to", to, 1);
        if (!begin.isBefore(end)) throw ProblemException.invalid("to", "must be after from");
        var account = which.handle(caller.org(), connection);
        var _ = look.handle(account);
        return FiguresView.of(figures.handle(account, new Period(begin, end)), account);
    }

    /** A time, or a day of UTC: as an end, all of it. */
    private static Instant time(String field, String text, int days) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, "must be a day such as 2026-12-01, or a time");
        }
    }

    @POST
    @Path("/sync")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "readClients", summary = "Reads now what changed at the CRM; it is read by itself too")
    public SyncedView sync(@QueryParam("connection_id") @Nullable String connection) {
        var account = which.handle(caller.org(), connection);
        return sync.now(account, PAGES)
                .map(each -> new SyncedView(each.read(), each.changed(), each.complete()))
                .orElseGet(() -> new SyncedView(0, 0, false));
    }
}
