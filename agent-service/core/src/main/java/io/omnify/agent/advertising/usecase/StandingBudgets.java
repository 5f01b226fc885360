package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.text;

import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.errands.usecase.PlatformInputs;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is at stake when a campaign that stands already is let go on: its own budget, as its platform has it. */
public final class StandingBudgets {
    /** Where the budget is put that was read; the tools' forms take no argument of this name. */
    public static final String BUDGET = "budget";

    private static final String END = "end_at";

    private final Platforms platforms;
    private final UseConnection connections;
    private final Worlds worlds;

    public StandingBudgets(Platforms platforms, UseConnection connections, Worlds worlds) {
        this.platforms = platforms;
        this.connections = connections;
        this.worlds = worlds;
    }

    /** The same tool, whose stake is reckoned with the campaign that its arguments name. */
    public Tool of(Tool tool, Platform platform) {
        return new Tool() {
            @Override
            public ToolDefinition definition() {
                return tool.definition();
            }

            @Override
            public ToolResult call(Invocation invocation) throws InterruptedException {
                return tool.call(invocation);
            }

            @Override
            public Map<String, @Nullable Object> reckoned(OrgId org, Map<String, @Nullable Object> arguments) {
                return platforms
                        .ads(platform)
                        .map(ads -> with(new Account(org, platform, ads), arguments))
                        .orElse(arguments);
            }
        };
    }

    private record Account(OrgId org, Platform platform, AdPlatform ads) {
        Optional<AdCampaign> campaign(Access access, String id) {
            return access.platform() == platform ? ads.get(access, id) : Optional.empty();
        }
    }

    private Map<String, @Nullable Object> with(Account account, Map<String, @Nullable Object> arguments) {
        var connection = text(arguments, "connection_id");
        var mode = connections.mode(account.org(), connection).orElse(Mode.LIVE);
        return connections
                .handle(account.org(), connection, access -> account.campaign(access, text(arguments, "campaign")))
                .map(found -> completed(arguments, found, worlds.now(mode)))
                .orElse(arguments);
    }

    /** Only what is still to come counts. */
    private static Map<String, @Nullable Object> completed(
            Map<String, @Nullable Object> arguments, AdCampaign campaign, Instant now) {
        var all = new LinkedHashMap<String, @Nullable Object>(arguments);
        var budget = campaign.budget();
        if (budget != null) {
            all.put(BUDGET, budget.amount().json());
            all.put("period", budget.period().code());
        }
        var schedule = campaign.schedule();
        var start = PlatformInputs.time(arguments, "start_at").or(() -> start(schedule));
        all.put("start_at", start.filter(now::isBefore).orElse(now).toString());
        if (!arguments.containsKey(END))
            all.put(END, AdWrites.end(schedule).map(Instant::toString).orElse(null));
        return all;
    }

    private static Optional<Instant> start(@Nullable Schedule schedule) {
        return Optional.ofNullable(schedule).map(each -> each.start().toInstant());
    }
}
