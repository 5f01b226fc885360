package io.omnify.agent;

import io.omnify.agent.advertising.usecase.StandingBudgets;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.tools.domain.Stake;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.auth.api.Permission;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which actions at platforms agents may use, and what each does to the world. */
final class PlatformTools {
    private PlatformTools() {}

    /**
     * An action as a tool.
     *
     * @param standing where the campaign already stands whose own budget is at stake; null when the arguments say all
     */
    record Use(
            String action,
            Permission permission,
            Effect effect,
            Traits traits,
            @Nullable Platform standing) {
        Use(String action, Permission permission, Effect effect, Traits traits) {
            this(action, permission, effect, traits, null);
        }

        /** The same, with the budget at stake that a campaign at this platform has. */
        Use of(Platform platform, InstantSource clock) {
            var stakes = new Stake.Daily(StandingBudgets.BUDGET, clock);
            return new Use(action, permission, effect, traits.moving(stakes), platform);
        }
    }

    /** @param clock tells how long a budget for each day goes on */
    static List<Use> all(InstantSource clock) {
        var all = new ArrayList<Use>();
        all.add(new Use("sandbox.email.send", Permission.LEAD_WRITE, Effect.MESSAGE, settling()));
        all.add(new Use(
                "sandbox.budget.set",
                Permission.CAMPAIGN_PUBLISH,
                Effect.SPEND,
                settling().moving(new Stake.Once("amount"))));
        for (var platform : Platform.ADS) {
            all.addAll(campaigns(platform, clock));
            all.addAll(people(platform.code()));
        }
        all.addAll(clients(Platform.GOHIGHLEVEL.code()));
        return List.copyOf(all);
    }

    static Traits settling() {
        return Traits.PLAIN.calledAtMost(10).settling();
    }

    /** What lets money flow asks for it; what stops it only writes. */
    private static List<Use> campaigns(Platform platform, InstantSource clock) {
        var prefix = platform.code() + ".campaign.";
        var creating = settling().moving(new Stake.Daily("budget", clock));
        var setting = settling().moving(new Stake.Daily("amount", clock));
        return List.of(
                reading(prefix + "list", Permission.CAMPAIGN_READ),
                reading(prefix + "get", Permission.CAMPAIGN_READ),
                reading(prefix + "metrics", Permission.CAMPAIGN_READ),
                new Use(prefix + "create", Permission.CAMPAIGN_PUBLISH, Effect.SPEND, creating),
                new Use(prefix + "pause", Permission.CAMPAIGN_PUBLISH, Effect.WRITE, settling()),
                spending(prefix + "resume").of(platform, clock),
                new Use(prefix + "end", Permission.CAMPAIGN_PUBLISH, Effect.WRITE, settling()),
                spending(prefix + "schedule").of(platform, clock),
                new Use(prefix + "set_budget", Permission.CAMPAIGN_PUBLISH, Effect.SPEND, setting));
    }

    private static Use spending(String action) {
        return new Use(action, Permission.CAMPAIGN_PUBLISH, Effect.SPEND, settling());
    }

    private static List<Use> people(String platform) {
        return List.of(
                writing(platform + ".audience.create", Permission.CAMPAIGN_WRITE),
                writing(platform + ".audience.add", Permission.CAMPAIGN_WRITE),
                writing(platform + ".audience.remove", Permission.CAMPAIGN_WRITE),
                writing(platform + ".conversion.send", Permission.CAMPAIGN_WRITE));
    }

    /** Who joins a program of the CRM may be written to by it. */
    private static List<Use> clients(String platform) {
        return List.of(
                new Use(platform + ".message.send", Permission.LEAD_WRITE, Effect.MESSAGE, settling()),
                writing(platform + ".client.tag", Permission.LEAD_WRITE),
                reading(platform + ".program.list", Permission.LEAD_READ),
                new Use(platform + ".program.join", Permission.LEAD_WRITE, Effect.MESSAGE, settling()),
                writing(platform + ".program.leave", Permission.LEAD_WRITE),
                reading(platform + ".pipeline.list", Permission.LEAD_READ),
                writing(platform + ".opportunity.upsert", Permission.LEAD_WRITE),
                writing(platform + ".opportunity.move", Permission.LEAD_WRITE));
    }

    private static Use reading(String action, Permission permission) {
        return new Use(action, permission, Effect.READ, Traits.PLAIN);
    }

    private static Use writing(String action, Permission permission) {
        return new Use(action, permission, Effect.WRITE, settling());
    }
}
