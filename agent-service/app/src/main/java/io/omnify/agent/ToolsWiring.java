package io.omnify.agent;

import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.adapter.mongo.MongoLedger;
import io.omnify.agent.adapter.web.HttpAction;
import io.omnify.agent.adapter.web.UnsignedTool;
import io.omnify.agent.adapter.web.WebCalls;
import io.omnify.agent.adapter.web.WebFetchTool;
import io.omnify.agent.advertising.usecase.StandingBudgets;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.usecase.ActionTool;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.handoffs.port.Colleagues;
import io.omnify.agent.handoffs.usecase.HandoffTool;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.port.Metrics;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.agent.tools.usecase.WorkflowTools;
import io.omnify.auth.api.Permission;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives agents their tools. A platform that is joined adds its actions here, each with what it does to the world. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class ToolsWiring {
    /**
     * Longer than finding out about a call: its last request and the one that looks for it, a minute each, and a minute
     * of waiting behind each of them.
     */
    private static final Duration WITHIN = Duration.ofSeconds(250);

    @Produces
    @Singleton
    ToolBox toolBox(
            Metrics metrics,
            Workflows workflows,
            Colleagues colleagues,
            WebFetchTool fetch,
            ActionTools actions,
            Schemas schemas) {
        var tools = new ArrayList<Tool>();
        tools.add(new AnalyticsQueryTool(metrics));
        tools.addAll(WorkflowTools.of(workflows));
        tools.add(new HandoffTool(colleagues));
        tools.add(fetch);
        tools.addAll(actions.all());
        return new ToolBox(tools, schemas);
    }

    @Produces
    @Singleton
    UnsignedHttp unsignedHttp(
            @ConfigProperty(name = "omnify.agent.http.trusted") Optional<List<String>> trusted, Vertx vertx) {
        return new UnsignedHttp(new HttpAction(
                Set.copyOf(trusted.orElse(List.of())), (org, name) -> Optional.empty(), new WebCalls(vertx)));
    }

    @Produces
    @Singleton
    WebFetchTool webFetch(UnsignedHttp unsigned) {
        return new WebFetchTool(unsigned.action());
    }

    /** Calls that a model words: no secret is filled in, whatever they say. */
    record UnsignedHttp(HttpAction action) {}

    /** What is done on platforms, through the ledger. */
    record ActionTools(List<Tool> all) {}

    @Produces
    @Singleton
    ActionTools actionTools(
            Actions actions,
            UnsignedHttp unsigned,
            StandingBudgets budgets,
            MongoLedger ledger,
            Schemas schemas,
            InstantSource clock) {
        Pause pause = Thread::sleep;
        var perform = new PerformEffect(actions, ledger, schemas, clock, pause);
        var tools = new ArrayList<Tool>();
        for (var use : PlatformTools.all(clock)) tools.add(tool(actions, perform, budgets, use));
        var calling = new PerformEffect(new Actions(List.of(unsigned.action())), ledger, schemas, clock, pause);
        tools.add(new UnsignedTool(new ActionTool(http(), "http", calling)));
        return new ActionTools(List.copyOf(tools));
    }

    private static Tool tool(Actions actions, PerformEffect perform, StandingBudgets budgets, PlatformTools.Use use) {
        var name = use.action();
        var action = ActionTool.described(actions, name)
                .orElseThrow(() -> new IllegalStateException("a tool is named that nobody joined: " + name));
        var definition = new ToolDefinition(
                name, action.summary(), action.inputSchema(), use.permission(), use.effect(), WITHIN, use.traits());
        var tool = new ActionTool(definition, name, perform);
        var standing = use.standing();
        return standing == null ? tool : budgets.of(tool, standing);
    }

    @Produces
    @Singleton
    StandingBudgets standingBudgets(Platforms platforms, UseConnection connections, Worlds worlds) {
        return new StandingBudgets(platforms, connections, worlds);
    }

    private static ToolDefinition http() {
        return new ToolDefinition(
                "http.request",
                "Calls a public address and answers with status, headers and body. Addresses inside are refused.",
                httpForm(),
                Permission.INTEGRATION_WRITE,
                Effect.WRITE,
                WITHIN,
                PlatformTools.settling().reachingOutside());
    }

    /** Unlike a workflow's step, an agent's call carries no secrets. */
    private static Map<String, @Nullable Object> httpForm() {
        var headers = Json.object("type", "object", "maxProperties", 20, "additionalProperties", string());
        return Json.object(
                "type",
                "object",
                "properties",
                Json.object(
                        "method", oneOf("GET", "POST", "PUT", "PATCH", "DELETE"),
                        "url", described(string(), "The address, with https."),
                        "headers", headers,
                        "body", Json.object("description", "Text or JSON.")),
                "required",
                List.of("method", "url"),
                "additionalProperties",
                false);
    }
}
