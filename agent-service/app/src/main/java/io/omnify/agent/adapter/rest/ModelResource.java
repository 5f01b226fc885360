package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.usecase.ShowModels;
import io.omnify.agent.executions.usecase.ShowModels.Shown;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The models there are, and those of an agent, with what they cost and what to worry about. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ModelResource {
    private final ShowModels models;
    private final FindAgents agents;
    private final Caller caller;

    ModelResource(ShowModels models, FindAgents agents, Caller caller) {
        this.models = models;
        this.agents = agents;
        this.caller = caller;
    }

    @Schema(name = "ModelPrice", description = "For a million tokens, since a time")
    record PriceView(MoneyView input, MoneyView cachedInput, MoneyView output, Instant since) {
        static @Nullable PriceView of(PriceTable.@Nullable Price price) {
            if (price == null) return null;
            return new PriceView(
                    MoneyView.of(Money.usd(price.input())),
                    MoneyView.of(Money.usd(price.cachedInput())),
                    MoneyView.of(Money.usd(price.output())),
                    price.from());
        }
    }

    @Schema(name = "Model")
    record ModelView(
            String model,
            @Nullable String baseUrl,
            @Nullable String keyRef,
            @Nullable PriceView price,

            @Schema(description = "The day its provider ends it, where it told") @Nullable
            LocalDate shutdownDate,

            @Schema(description = "It failed so often lately that it is not asked for a while")
            boolean resting,

            List<String> warnings) {
        @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
        static ModelView of(Shown shown) {
            return new ModelView(
                    shown.choice().model(),
                    shown.choice().baseUrl(),
                    shown.choice().keyRef(),
                    PriceView.of(shown.price()),
                    shown.shutdown(),
                    shown.resting(),
                    shown.warnings());
        }
    }

    @GET
    @Path("/models")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listModels")
    public List<ModelView> list() throws InterruptedException {
        return models.all(caller.org()).stream().map(ModelView::of).toList();
    }

    @GET
    @Path("/agents/{agentId}/models")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listModelsOfAgent", summary = "In the order they are asked")
    public List<ModelView> ofAgent(@PathParam("agentId") String agentId) throws InterruptedException {
        var chain = agents.one(caller.org(), agentId).models();
        return models.of(caller.org(), chain).stream().map(ModelView::of).toList();
    }
}
