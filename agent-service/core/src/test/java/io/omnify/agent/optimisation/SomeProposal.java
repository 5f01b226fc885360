package io.omnify.agent.optimisation;

import io.omnify.agent.optimisation.domain.Amounts;
import io.omnify.agent.optimisation.domain.Decision;
import io.omnify.agent.optimisation.domain.Estimate;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Option;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Reasoning;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A proposal as it may be, for those who keep or show them. */
public final class SomeProposal {
    private SomeProposal() {}

    public static Proposal of(OrgId org, String campaign, LocalDate day, Proposal.Status status, Instant now) {
        return new Proposal(
                Proposal.idOf(campaign, day),
                org,
                campaign,
                day,
                Mode.ASK,
                status,
                now,
                budgets("60.00", "40.00"),
                budgets("66.00", "34.00"),
                new Amounts(budgets("660.00", "440.00"), budgets("726.00", "374.00")),
                reasoning(day),
                null,
                null);
    }

    private static Map<Platform, Money> budgets(String google, String meta) {
        return Map.of(Platform.GOOGLE_ADS, Money.of(google, "EUR"), Platform.META_ADS, Money.of(meta, "EUR"));
    }

    private static Reasoning reasoning(LocalDate day) {
        var estimate = new Estimate(310.5, 280.25, 350.75);
        var less = new Estimate(-12.5, -30, 4);
        var same = new Estimate(0, 0, 0);
        return new Reasoning(
                new Estimate(12.5, -4, 30),
                estimate,
                99.5,
                100,
                25,
                List.of(
                        new Option(Option.Kind.CHOSEN, plain(66, 34), estimate, same, Option.Verdict.TAKEN),
                        new Option(Option.Kind.KEEP, plain(60, 40), estimate, less, Option.Verdict.EARNS_LESS)),
                List.of(new Decision.Belief("google_ads", 3.5, 2.25, 0.6, "DAILY_CHANGE")),
                List.of(new Observation("google_ads", day.minusDays(1), day, 60, 59.99, 120, 8, 201.5)));
    }

    private static Map<String, Double> plain(double google, double meta) {
        return Map.of("google_ads", google, "meta_ads", meta);
    }
}
