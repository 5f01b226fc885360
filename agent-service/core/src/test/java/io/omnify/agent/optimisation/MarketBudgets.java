package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Amounts;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.domain.Term;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One campaign on a small market, day by day. */
final class MarketBudgets implements Budgets {
    static final String CAMPAIGN = "camp_1";
    static final String WORDS = "Ada Lovelace may not";
    private static final Currency EUR = Currency.getInstance("EUR");

    final List<Map<Platform, Money>> moves = new ArrayList<>();
    boolean away;
    boolean raced;
    boolean broken;
    boolean running = true;
    private final OrgId org;
    private final SyntheticMarket market;
    private final Map<Platform, Money> budgets = new EnumMap<>(Platform.class);
    private LocalDate today = SyntheticMarket.START;

    MarketBudgets(OrgId org, long seed) {
        this.org = org;
        this.market = new SyntheticMarket(
                seed, Platform.ADS.stream().map(Platform::code).toList(), false);
        Platform.ADS.forEach(each -> budgets.put(each, Money.of("200.00", "EUR")));
    }

    void pass(int days) {
        for (int i = 0; i < days; i++) {
            var plain = new HashMap<String, Double>();
            budgets.forEach((platform, money) -> plain.put(platform.code(), money.micros() / 1e6));
            market.pass(today, plain);
            today = today.plusDays(1);
        }
    }

    void set(Platform platform, String amount) {
        budgets.put(platform, Money.of(amount, "EUR"));
    }

    Map<Platform, Money> now() {
        return Map.copyOf(budgets);
    }

    @Override
    public Optional<Standing> find(OrgId asker, String campaign, int days) {
        if (broken) throw new PlatformFailed(new PlatformFailure.Forbidden("200", WORDS));
        if (!asker.equals(org) || !campaign.equals(CAMPAIGN)) return Optional.empty();
        var rows = market.reported(today);
        var first = SyntheticMarket.START;
        return Optional.of(new Standing(
                CAMPAIGN, running, EUR, null, first, null, ZoneOffset.UTC, today, budgets, Term.day(budgets), rows));
    }

    @Override
    public void move(OrgId asker, String campaign, Amounts amounts) {
        if (away) throw new PlatformFailed(new PlatformFailure.Unavailable("away", "the platform is away"));
        if (raced) throw new Refused(new Refusal.CampaignChangedMeanwhile(campaign));
        if (budgets.equals(amounts.to())) return;
        if (!budgets.equals(amounts.from())) throw new Refused(new Refusal.CampaignVersionDiffers(campaign));
        moves.add(amounts.to());
        budgets.putAll(amounts.to());
    }
}
