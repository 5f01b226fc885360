package io.omnify.agent;

import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.Stake;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much money what agents do at platforms moves, as far as their words say. */
class StakesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Map<String, @Nullable Object> HUNDRED = object("amount", "100", "currency", "EUR");

    private static Optional<Money> stake(String action, Object... arguments) {
        return PlatformTools.all(() -> NOW).stream()
                .filter(each -> each.action().equals("meta_ads.campaign." + action))
                .map(each -> each.traits().stakes())
                .findFirst()
                .flatMap((Stake stake) -> stake.of(object((@Nullable Object[]) arguments)));
    }

    @Test
    void aBudgetForEachDayCountsForEachDayToTheEnd() {
        assertThat(stake("create", "budget", HUNDRED, "end_at", "2026-06-08T10:00:00Z"))
                .contains(Money.of("800", "EUR"));
        assertThat(stake(
                        "create",
                        "budget",
                        HUNDRED,
                        "period",
                        "daily",
                        "start_at",
                        "2026-06-07T12:00:00+02:00",
                        "end_at",
                        "2026-06-08T10:00:00Z"))
                .contains(Money.of("200", "EUR"));
    }

    @Test
    void aBudgetForTheWholeLifeIsAll() {
        assertThat(stake("create", "budget", HUNDRED, "period", "lifetime")).contains(Money.of("100", "EUR"));
        assertThat(stake("set_budget", "amount", HUNDRED, "period", "lifetime")).contains(Money.of("100", "EUR"));
    }

    @Test
    void aCampaignThatIsLetGoOnMovesTheBudgetItHas() {
        for (var action : List.of("resume", "schedule")) {
            assertThat(stake(action, "budget", HUNDRED, "period", "lifetime")).contains(Money.of("100", "EUR"));
            assertThat(stake(action, "budget", HUNDRED, "period", "daily", "end_at", "2026-06-08T10:00:00Z"))
                    .contains(Money.of("800", "EUR"));
            assertThat(stake(action)).isEmpty();
        }
    }

    @Test
    void nobodyKnowsWhatABudgetWithoutAnEndComesTo() {
        assertThat(stake("create", "budget", HUNDRED)).isEmpty();
        assertThat(stake("create", "budget", HUNDRED, "end_at", "2026-05-01T00:00:00Z"))
                .isEmpty();
        assertThat(stake("create", "budget", HUNDRED, "end_at", "tomorrow")).isEmpty();
        assertThat(stake("set_budget", "amount", HUNDRED)).isEmpty();
        assertThat(stake("set_budget", "amount", HUNDRED, "period", "daily")).isEmpty();
    }
}
