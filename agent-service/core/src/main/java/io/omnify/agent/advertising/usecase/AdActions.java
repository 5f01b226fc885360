package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Platforms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What workflows and agents can do with campaigns of the joined platforms, such as google_ads.campaign.pause. */
public final class AdActions {
    private static final String ANYTHING = "object";

    private final UseConnection connections;

    private AdActions(UseConnection connections) {
        this.connections = connections;
    }

    public static List<Action> of(Platforms platforms, UseConnection connections) {
        var all = new ArrayList<Action>();
        for (var platform : Platform.ADS)
            platforms.ads(platform).ifPresent(ads -> all.addAll(new AdActions(connections).all(platform, ads)));
        return List.copyOf(all);
    }

    private List<Action> all(Platform platform, AdPlatform ads) {
        var title = platform.title();
        return List.of(
                reading(platform, ads, "list", "The campaigns there are at " + title + ".", listing(), AdReads.LIST),
                reading(platform, ads, "get", "A campaign as " + title + " has it.", naming(), AdReads.GET),
                reading(
                        platform,
                        ads,
                        "metrics",
                        "What " + title + " says its campaigns did, by day; at most 31 days at a time.",
                        days(),
                        AdReads.METRICS),
                setting(
                        platform,
                        ads,
                        "pause",
                        "Stops a campaign for a while.",
                        naming(),
                        AdWrites.to(AdCampaign.Status.PAUSED)),
                setting(
                        platform,
                        ads,
                        "resume",
                        "Lets a campaign spend again.",
                        naming(),
                        AdWrites.to(AdCampaign.Status.ACTIVE)),
                setting(platform, ads, "set_budget", "Sets what a campaign may spend.", budget(), AdWrites.BUDGET));
    }

    private Action reading(
            Platform platform,
            AdPlatform ads,
            String verb,
            String summary,
            Map<String, @Nullable Object> input,
            AdAction.Operation operation) {
        return action(platform, ads, verb, summary, input, Repeatability.READ, operation);
    }

    private Action setting(
            Platform platform,
            AdPlatform ads,
            String verb,
            String summary,
            Map<String, @Nullable Object> input,
            AdAction.Operation operation) {
        return action(platform, ads, verb, summary, input, Repeatability.LOOKED_UP, operation);
    }

    private Action action(
            Platform platform,
            AdPlatform ads,
            String verb,
            String summary,
            Map<String, @Nullable Object> input,
            Repeatability repeatability,
            AdAction.Operation operation) {
        var name = platform.code() + ".campaign." + verb;
        var description = new ActionDescription(name, summary, input, object("type", ANYTHING), repeatability);
        return new AdAction(description, platform, ads, connections, operation);
    }

    private static Map<String, @Nullable Object> naming() {
        return form(List.of("connection_id", "campaign"), object("campaign", id("The campaign's id at the platform.")));
    }

    private static Map<String, @Nullable Object> listing() {
        return form(
                List.of("connection_id"),
                object(
                        "limit", object("type", "integer", "minimum", 1, "maximum", 200),
                        "cursor", object("type", "string", "maxLength", 2_000)));
    }

    private static Map<String, @Nullable Object> days() {
        var day = object("type", "string", "pattern", "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$");
        return form(List.of("connection_id", "from", "to"), object("from", day, "to", day));
    }

    private static Map<String, @Nullable Object> budget() {
        var amount = object(
                "type",
                "object",
                "properties",
                object(
                        "amount", object("type", "string", "pattern", "^[0-9]{1,12}(\\.[0-9]{1,2})?$"),
                        "currency", object("type", "string", "pattern", "^[A-Z]{3}$")),
                "required",
                List.of("amount", "currency"),
                "additionalProperties",
                false);
        return form(
                List.of("connection_id", "campaign", "amount"),
                object(
                        "campaign", id("The campaign's id at the platform."),
                        "amount", described(amount, "In the account's currency."),
                        "period", oneOf("daily", "lifetime")));
    }

    private static Map<String, @Nullable Object> id(String description) {
        return described(object("type", "string", "minLength", 1, "maxLength", 200), description);
    }

    private static Map<String, @Nullable Object> form(List<String> required, Map<String, @Nullable Object> properties) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("connection_id", described(string(), "One of the organisation's connections to the platform."));
        all.putAll(properties);
        return object("type", "object", "properties", all, "required", required, "additionalProperties", false);
    }
}
