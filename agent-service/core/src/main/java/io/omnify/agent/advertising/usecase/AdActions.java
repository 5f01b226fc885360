package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.effects.domain.Repeatability.KEYED;
import static io.omnify.agent.effects.domain.Repeatability.LOOKED_UP;
import static io.omnify.agent.effects.domain.Repeatability.READ;

import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.errands.usecase.PlatformAction;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Site;
import io.omnify.agent.errands.usecase.PlatformForms;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Platforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What workflows and agents can do with campaigns of the joined platforms, such as google_ads.campaign.pause. */
public final class AdActions {
    private final Site site;
    private final Worlds worlds;
    private final OurParts parts;

    private AdActions(Site site, Worlds worlds, OurParts parts) {
        this.site = site;
        this.worlds = worlds;
        this.parts = parts;
    }

    public static List<Action> of(Platforms platforms, UseConnection connections, Worlds worlds, OurParts parts) {
        var all = new ArrayList<Action>();
        for (var platform : Platform.ADS) {
            var actions = new AdActions(Site.named(platform, connections, "campaign-not-found"), worlds, parts);
            platforms.ads(platform).ifPresent(ads -> all.addAll(actions.all(ads)));
        }
        return List.copyOf(all);
    }

    private List<Action> all(AdPlatform ads) {
        return Stream.concat(reading(new AdReads(ads)), writing(ads)).toList();
    }

    private Stream<Action> reading(AdReads reads) {
        var title = site.platform().title();
        var days = "What " + title + " says its campaigns did, by day; at most 31 days at a time.";
        return Stream.of(
                action("list", "The campaigns there are at " + title + ".", AdForms.listing(), READ, reads::list),
                action("get", "A campaign as " + title + " has it.", AdForms.naming(), READ, reads::get),
                action("metrics", days, AdForms.days(), READ, reads::metrics));
    }

    private Stream<Action> writing(AdPlatform ads) {
        var writes = new AdWrites(ads, worlds, parts);
        var creation = new AdCreation(ads, worlds);
        var naming = AdForms.naming();
        return Stream.of(
                action("create", "Creates a campaign, paused.", AdForms.creation(), LOOKED_UP, creation),
                action("pause", "Stops a campaign for a while.", naming, LOOKED_UP, writes.pause()),
                action("resume", "Lets a campaign spend again.", naming, LOOKED_UP, writes.resume()),
                action("end", "Ends a campaign for good.", naming, LOOKED_UP, writes.end()),
                action("set_budget", "Sets what a campaign may spend.", AdForms.budget(), LOOKED_UP, writes.budget()),
                action("schedule", "Sets when a campaign runs.", AdForms.schedule(), KEYED, writes::schedule));
    }

    private Action action(
            String verb, String summary, Map<String, @Nullable Object> input, Repeatability again, Deed deed) {
        var name = site.platform().code() + ".campaign." + verb;
        var description = new ActionDescription(name, summary, input, PlatformForms.ANSWER, again);
        return new PlatformAction(description, site, deed);
    }
}
