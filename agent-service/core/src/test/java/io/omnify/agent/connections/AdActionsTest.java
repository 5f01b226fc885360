package io.omnify.agent.connections;

import static io.omnify.agent.connections.ConnectionScene.ACME;
import static io.omnify.agent.connections.ConnectionScene.OTHER;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.advertising.usecase.AdActions;
import io.omnify.agent.connections.usecase.Connect.Wish;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdActionsTest {
    private final ConnectionScene scene = new ConnectionScene();
    private final Map<String, String> noted = new HashMap<>();
    private final String connection = scene.connect
            .handle(ACME, "user_1", new Wish(Platform.META_ADS, Mode.LIVE, null, "111", Map.of("access_token", "good")))
            .id();

    AdActionsTest() {
        var budget = new CampaignBudget(Money.of("10", "EUR"), Period.DAILY);
        scene.ads.meddle("111", new AdCampaign("7", "Spring", Status.ACTIVE, budget, null, ""));
    }

    private Action action(String verb) {
        return AdActions.of(scene.platforms, scene.instance.use, _ -> scene.now.get(), this::ours).stream()
                .filter(each -> each.description().name().equals("meta_ads.campaign." + verb))
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> ours(OrgId org, Platform platform, String id) {
        return Optional.ofNullable(noted.get(org.value() + "/" + platform.code() + "/" + id));
    }

    private Action.Call call(OrgId org, Object... more) {
        var input = new HashMap<>(object(more));
        input.put("connection_id", connection);
        input.put("campaign", "7");
        return new Action.Call(org, new EffectId("run_1", "step", 1), input);
    }

    private AdCampaign campaign() {
        return scene.ads.all("111").getFirst();
    }

    @Test
    void setsABudgetAndShowsThatItDid() throws Exception {
        var call = call(ACME, "amount", object("amount", "25.50", "currency", "EUR"));
        assertThat(action("set_budget").description().repeatability()).isEqualTo(Repeatability.LOOKED_UP);
        assertThat(action("set_budget").find(call)).isInstanceOf(Action.Finding.Absent.class);
        assertThat(action("set_budget").perform(call)).isInstanceOf(Action.Answer.Done.class);
        assertThat(campaign().budget()).isEqualTo(new CampaignBudget(Money.of("25.50", "EUR"), Period.DAILY));
        assertThat(action("set_budget").find(call)).isInstanceOf(Action.Finding.Happened.class);
    }

    @Test
    void pausesAndResumes() throws Exception {
        action("pause").perform(call(ACME));
        assertThat(campaign().status()).isEqualTo(Status.PAUSED);
        assertThat(action("pause").find(call(ACME))).isInstanceOf(Action.Finding.Happened.class);
        assertThat(action("resume").find(call(ACME))).isInstanceOf(Action.Finding.Absent.class);
        action("resume").perform(call(ACME));
        assertThat(campaign().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void knowsTheWorldOfEachCall() {
        var simulated = new HashMap<>(call(ACME).input());
        simulated.put("connection_id", scene.simulated().id());
        var pretended = new Action.Call(ACME, new EffectId("run_1", "step", 1), simulated);
        assertThat(action("pause").mode(pretended)).isEqualTo(Mode.SIMULATION);
        assertThat(action("pause").mode(call(ACME))).isEqualTo(Mode.LIVE);
        assertThat(action("pause").mode(call(OTHER))).isEqualTo(Mode.LIVE);
    }

    @Test
    void leavesCampaignsOfOursToTheirCap() throws Exception {
        var budget = new CampaignBudget(Money.of("10", "EUR"), Period.DAILY);
        scene.ads.meddle("111", new AdCampaign("7", "Spring [camp_1]", Status.ACTIVE, budget, null, ""));
        action("pause").perform(call(ACME));

        var set = (Action.Answer.Refused)
                action("set_budget").perform(call(ACME, "amount", object("amount", "25.50", "currency", "EUR")));
        var resumed = (Action.Answer.Refused) action("resume").perform(call(ACME));

        assertThat(set.failure().code()).isEqualTo("campaign-kept-here");
        assertThat(resumed.failure().message()).contains("/api/campaigns/camp_1");
        assertThat(campaign().status()).isEqualTo(Status.PAUSED);
        assertThat(campaign().budget()).isEqualTo(budget);
    }

    @Test
    void knowsThemAlsoWhenSomebodyHasCalledThemSomethingElse() throws Exception {
        noted.put("org_acme/meta_ads/7", "camp_1");
        var more = call(ACME, "amount", object("amount", "25.50", "currency", "EUR"));
        for (var verb : List.of("set_budget", "resume", "end", "schedule")) {
            var refused = (Action.Answer.Refused) action(verb).perform(more);
            assertThat(refused.failure().code()).as(verb).isEqualTo("campaign-kept-here");
        }
        assertThat(campaign().budget()).isEqualTo(new CampaignBudget(Money.of("10", "EUR"), Period.DAILY));
        assertThat(action("pause").perform(more)).isInstanceOf(Action.Answer.Done.class);
    }

    @Test
    void readsAndSaysInWhichWorld() throws Exception {
        var answer = (Action.Answer.Done) action("get").perform(call(ACME));
        assertThat(answer.output()).containsEntry("mode", "live");
        assertThat(answer.output().toString()).contains("Spring", "10.00");
        assertThat(action("list").perform(call(ACME))).isInstanceOf(Action.Answer.Done.class);
        var days = call(ACME, "from", "2026-01-01", "to", "2026-01-31");
        assertThat(action("metrics").perform(days)).isInstanceOf(Action.Answer.Done.class);
        var tooMany = call(ACME, "from", "2026-01-01", "to", "2026-02-01");
        assertThat(action("metrics").perform(tooMany)).isInstanceOf(Action.Answer.Refused.class);
    }

    @Test
    void saysWhatIsCertainAndWhatIsNot() throws Exception {
        scene.ads.fail(new PlatformFailure.Uncertain("cut", "The answer was lost."));
        assertThat(action("pause").perform(call(ACME))).isInstanceOf(Action.Answer.Uncertain.class);
        scene.ads.fail(new PlatformFailure.Unavailable("down", "It does not answer."));
        var refused = (Action.Answer.Refused) action("pause").perform(call(ACME));
        assertThat(refused.failure().retryable()).isTrue();
        var dollars = call(ACME, "amount", object("amount", "25.50", "currency", "USD"));
        assertThat(action("set_budget").perform(dollars)).isInstanceOf(Action.Answer.Refused.class);
        var foreign = (Action.Answer.Refused) action("pause").perform(call(OTHER));
        assertThat(foreign.failure().code()).isEqualTo("connection-not-found");
        assertThat(campaign().status()).isEqualTo(Status.ACTIVE);
    }
}
