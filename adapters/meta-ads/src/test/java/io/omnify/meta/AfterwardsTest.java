package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Meta's answers are worth: after a change, in which money, and for which calls. */
@QuarkusTest
class AfterwardsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final String NONSENSE = Documented.campaign(
                    "PAUSED", "2026-12-01T09:00:00+0100", "2026-12-31T23:59:59+0100")
            .replace("5000", "fifty");
    private static final String ROW = """
            {"data":[{"campaign_id":"1","spend":"1.50","impressions":"10","date_start":"2026-11-01"}],
             "paging":{"cursors":{"before":"a","after":"b"}}}""";

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);

    @BeforeEach
    void introduce() {
        guard.introduce(Documented.CAMPAIGN, "campaign");
    }

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private List<DailyMetrics> days() {
        var days = new ArrayList<DailyMetrics>();
        Worlds.joined(guard).ads().metrics(Worlds.access(Map.of()), DAY, DAY, days::add);
        return days;
    }

    @Test
    void aCampaignThatWasMadeAndShowsNonsenseIsUncertain() {
        meta.ok("GET " + Documented.CAMPAIGN, NONSENSE);
        var ads = Worlds.joined(guard).ads();
        var spec = Worlds.spec(Objective.TRAFFIC, Worlds.daily("50.00"));
        assertThat(failure(() -> ads.create(Worlds.access(Map.of()), spec))).isInstanceOf(Uncertain.class);
    }

    @Test
    void aChangeThatWasTakenAndShowsNonsenseIsUncertain() {
        var first = Documented.campaign("PAUSED", "2026-12-01T09:00:00+0100", "2026-12-31T23:59:59+0100");
        try (var changed = new SpecGuard(MetaSpec.load(), request -> {
            if (request.method().equals("POST")) meta.ok("GET " + Documented.CAMPAIGN, NONSENSE);
            return meta.answer(request);
        })) {
            changed.introduce(Documented.CAMPAIGN, "campaign");
            meta.ok("GET " + Documented.CAMPAIGN, first);
            var ads = Worlds.joined(changed).ads();
            var change = CampaignChange.status(Status.ACTIVE);
            assertThat(failure(() -> ads.change(Worlds.access(Map.of()), Documented.CAMPAIGN, change)))
                    .isInstanceOf(Uncertain.class);
        }
    }

    @Test
    void nonsenseThatIsOnlyReadIsNoAnswer() {
        meta.ok("GET " + Documented.CAMPAIGN, NONSENSE);
        var ads = Worlds.joined(guard).ads();
        assertThat(failure(() -> ads.get(Worlds.access(Map.of()), Documented.CAMPAIGN)))
                .isInstanceOf(Unavailable.class);
        meta.ok("GET insights", ROW.replace("1.50", "much"));
        assertThat(failure(this::days)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whatIsSoAlreadyIsNotAskedForAgain() {
        var ads = Worlds.joined(guard).ads();
        var same = CampaignChange.status(Status.PAUSED);
        assertThat(ads.change(Worlds.access(Map.of()), Documented.CAMPAIGN, same)
                        .status())
                .isEqualTo(Status.PAUSED);
        assertThat(guard.requests).noneMatch(each -> each.method().equals("POST"));
        assertThat(guard.requests).hasSize(2);
    }

    @Test
    void moneyWithoutACurrencyIsTheAccounts() {
        meta.ok("GET insights", ROW);
        assertThat(days()).extracting(DailyMetrics::spend).containsExactly(Money.of("1.50", "EUR"));
        meta.ok("GET insights", ROW.replace("\"spend\"", "\"account_currency\":\"JPY\",\"spend\""));
        assertThat(days()).extracting(DailyMetrics::spend).containsExactly(Money.of("1.50", "JPY"));
    }

    @Test
    void noMoneyIsInventedWhereNobodySaysItsCurrency() {
        meta.ok("GET insights", ROW);
        meta.ok("GET act_" + Documented.ACCOUNT, "{\"account_id\":\"" + Documented.ACCOUNT + "\",\"name\":\"Shop\"}");
        assertThat(failure(this::days))
                .isInstanceOf(Unavailable.class)
                .extracting("code")
                .isEqualTo("no_currency");
    }

    @Test
    void beingShutOutOfFiguresKeepsNobodyFromChangingCampaigns() {
        var used = "{\"" + Documented.ACCOUNT
                + "\":[{\"type\":\"ads_insights\",\"call_count\":100,\"estimated_time_to_regain_access\":7}]}";
        var throttled = "{\"error\":{\"code\":80000,\"error_subcode\":2446079,\"message\":\"Too many\"}}";
        meta.put("GET insights", new Reply(400, Map.of("X-Business-Use-Case-Usage", used), throttled));
        var ads = Worlds.joined(guard).ads();
        var access = Worlds.access(Map.of());
        for (int i = 0; i < 2; i++)
            assertThat(failure(() -> ads.metrics(access, DAY, DAY, day -> {}))).isInstanceOf(RateLimited.class);
        assertThat(guard.requests)
                .filteredOn(each -> each.path().endsWith("insights"))
                .hasSize(1);
        assertThat(ads.get(access, Documented.CAMPAIGN)).isPresent();
    }
}
