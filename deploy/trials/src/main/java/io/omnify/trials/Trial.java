package io.omnify.trials;

import io.omnify.agent.optimisation.domain.Arm;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Plan;
import io.omnify.agent.optimisation.domain.Problem;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One policy on one market, day by day. The policy is given what vendors report on each morning, late conversions and
 * all; the market's own books are opened only when all is over.
 */
final class Trial {
    private static final double CENT = 0.01;

    private final Setting setting;
    private final Market market;
    private final Map<String, SimCampaign> arms = new LinkedHashMap<>();
    private final Map<String, Double> allowed = new HashMap<>();
    private final List<Observation> seen = new ArrayList<>();
    private int crossed;

    Trial(long seed, Setting setting) {
        this.setting = setting;
        this.market =
                Market.still(seed, Setting.FIRST.atStartOfDay(Setting.ZONE).toInstant());
        long each = setting.dailyCents() / Setting.VENDORS.size();
        for (var vendor : Setting.VENDORS) {
            var account = market.accounts(vendor, "trial").getFirst();
            var campaign = new SimCampaign(
                    vendor,
                    account.id(),
                    "trial",
                    "Trial",
                    Status.ACTIVE,
                    new SimBudget(each, Period.DAILY),
                    null,
                    null,
                    "SALES",
                    "people",
                    "picture");
            market.put(campaign);
            arms.put(vendor, campaign);
        }
    }

    Result run(Policy policy) {
        note(Setting.FIRST);
        for (int i = 1; i < setting.days(); i++) {
            var today = Setting.FIRST.plusDays(i);
            until(today.atTime(Setting.MORNING).atZone(Setting.ZONE).toInstant());
            read(today);
            policy.decide(problem(today)).forEach(this::set);
            note(today);
        }
        until(setting.last().plusDays(1).atStartOfDay(Setting.ZONE).toInstant());
        return result();
    }

    private void until(Instant time) {
        market.advance(Duration.between(market.now(), time));
    }

    private static double budget(SimCampaign campaign) {
        return Objects.requireNonNull(campaign.budget()).cents() / 100.0;
    }

    /** What every vendor says this morning of every day before. */
    private void read(LocalDate today) {
        for (var each : arms.values()) {
            var days =
                    market.days(each.vendor(), each.account(), List.of(each.id()), Setting.FIRST, today.minusDays(1));
            for (var day : days)
                seen.add(new Observation(
                        each.vendor(),
                        day.day(),
                        today,
                        allowed.getOrDefault(each.vendor() + day.day(), 0.0),
                        day.costCents() / 100.0,
                        day.clicks(),
                        day.conversions(),
                        day.valueCents() / 100.0));
        }
    }

    private Problem problem(LocalDate today) {
        var choices = arms.values().stream()
                .map(each -> new Arm(each.vendor(), budget(each), setting.cap()))
                .toList();
        var plan = new Plan(setting.daily(), Setting.FIRST, setting.last(), setting.total());
        return new Problem(today, choices, plan, seen, setting.maxChange(), OptionalDouble.empty());
    }

    private void set(String arm, double budget) {
        long cents = Math.max(1, (long) (budget * 100 + 1e-6));
        var changed = Objects.requireNonNull(arms.get(arm)).withBudget(new SimBudget(cents, Period.DAILY));
        arms.put(arm, changed);
        market.put(changed);
    }

    /** What is allowed on a day, and whether it may be: on each platform and on all of them. */
    private void note(LocalDate day) {
        double all = 0;
        for (var each : arms.values()) {
            allowed.put(each.vendor() + day, budget(each));
            all += budget(each);
            if (budget(each) > setting.cap()) crossed++;
        }
        if (all > setting.total() + CENT) crossed++;
    }

    private Result result() {
        long cost = 0;
        long expected = 0;
        for (var each : arms.values()) {
            var books = market.books(each.vendor(), each.account(), Setting.FIRST, setting.last());
            cost += books.total().costCents();
            expected += books.total().expectedValueCents();
            for (var day : market.days(each.vendor(), each.account(), List.of(), Setting.FIRST, setting.last()))
                if (day.costCents() > setting.cap() * 100) crossed++;
        }
        long planned = setting.dailyCents() * setting.days();
        var best = market.optimum(List.copyOf(arms.values()), planned, Setting.FIRST, setting.last());
        return new Result(expected, best.valueCents(), Math.abs(cost - planned) / (double) planned, crossed);
    }

    /**
     * How it went.
     *
     * @param valueCents what the spend was worth, before chance had its say
     * @param optimumCents what somebody who knew the market had made of the same money
     * @param pacing how far the spend was from the plan, as a part of it
     * @param crossed how often a cap was
     */
    record Result(long valueCents, long optimumCents, double pacing, int crossed) {
        double ofOptimum() {
            return valueCents / (double) optimumCents;
        }
    }
}
