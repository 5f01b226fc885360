package io.omnify.agent.connections;

import static io.omnify.agent.connections.ConnectionScene.ACME;
import static io.omnify.agent.connections.ConnectionScene.OTHER;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.advertising.usecase.StandingBudgets;
import io.omnify.agent.connections.usecase.Connect.Wish;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.Stake;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much money moves when a campaign goes on that stands already. It is the first of January 2026. */
class StandingBudgetsTest {
    private static final CampaignBudget TEN = new CampaignBudget(Money.of("10", "EUR"), Period.DAILY);

    private final ConnectionScene scene = new ConnectionScene();
    private final String connection = scene.connect
            .handle(ACME, "user_1", new Wish(Platform.META_ADS, Mode.LIVE, null, "111", Map.of("access_token", "good")))
            .id();
    private final Stake stakes = new Stake.Daily(StandingBudgets.BUDGET, scene.now::get);

    private void standing(@Nullable CampaignBudget budget, String from, @Nullable String to) {
        var end = to == null ? null : ZonedDateTime.parse(to);
        var schedule = new Schedule(ZonedDateTime.parse(from), end);
        scene.ads.meddle("111", new AdCampaign("7", "Spring", Status.PAUSED, budget, schedule, ""));
    }

    private Optional<Money> stake(OrgId org, @Nullable Object... more) throws InterruptedException {
        var plain = new RecordingTool(
                "meta_ads.campaign.schedule", Effect.SPEND, Traits.PLAIN.moving(stakes), object("type", "object"));
        var budgets = new StandingBudgets(scene.platforms, scene.instance.use, _ -> scene.now.get());
        var tools = new ToolBox(List.of(budgets.of(plain, Platform.META_ADS)), new SimpleSchemas());
        var arguments = new HashMap<>(object(more));
        arguments.put("connection_id", connection);
        arguments.put("campaign", "7");
        return stakes.of(tools.reckoned(org, "meta_ads.campaign.schedule", arguments));
    }

    @Test
    void itIsTheBudgetForTheDaysThatAreLeft() throws Exception {
        standing(TEN, "2025-06-01T00:00:00Z", "2026-01-06T00:00:00Z");
        assertThat(stake(ACME)).contains(Money.of("60", "EUR"));
        standing(TEN, "2026-01-04T00:00:00Z", "2026-01-06T00:00:00Z");
        assertThat(stake(ACME)).contains(Money.of("30", "EUR"));
    }

    @Test
    void aBudgetForTheWholeLifeIsAll() throws Exception {
        standing(new CampaignBudget(Money.of("70", "EUR"), Period.LIFETIME), "2025-06-01T00:00:00Z", null);
        assertThat(stake(ACME)).contains(Money.of("70", "EUR"));
    }

    @Test
    void theTimesThatAreSetCountNotThoseThatWere() throws Exception {
        standing(TEN, "2025-06-01T00:00:00Z", "2026-01-06T00:00:00Z");
        assertThat(stake(ACME, "end_at", "2026-01-11T00:00:00Z")).contains(Money.of("110", "EUR"));
        assertThat(stake(ACME, "start_at", "2025-01-01T00:00:00Z")).contains(Money.of("60", "EUR"));
        assertThat(stake(ACME, "end_at", null)).isEmpty();
    }

    @Test
    void nobodyKnowsWithoutAnEndABudgetOrAnAnswer() throws Exception {
        standing(TEN, "2025-06-01T00:00:00Z", null);
        assertThat(stake(ACME)).isEmpty();
        standing(null, "2025-06-01T00:00:00Z", "2026-01-06T00:00:00Z");
        assertThat(stake(ACME)).isEmpty();
        standing(TEN, "2025-06-01T00:00:00Z", "2026-01-06T00:00:00Z");
        assertThat(stake(ACME, "end_at", "soon")).isEmpty();
        assertThat(stake(OTHER)).isEmpty();
        scene.ads.fail(new PlatformFailure.Unavailable("down", "It does not answer."));
        assertThat(stake(ACME)).isEmpty();
    }
}
