package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.optimisation.domain.Decision.Belief;
import io.omnify.agent.optimisation.domain.Estimate;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Option;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the optimiser proposes, why, and what came of it. */
@Schema(name = "Proposal")
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
record ProposalView(
        String proposalId,
        String campaignId,
        LocalDate day,
        String mode,

        @Schema(
                description =
                        "kept, observed, proposed, applying, applied, dismissed, expired, undoing, undone or failed")
        String status,

        Instant madeAt,

        @Schema(description = "Daily budgets as they were, by platform")
        Map<String, MoneyView> before,

        @Schema(description = "Daily budgets as proposed, by platform")
        Map<String, MoneyView> after,

        @Schema(description = "More revenue on a usual day than with the budgets as they were")
        EstimateView effect,

        @Schema(description = "Revenue on a usual day") EstimateView revenue,
        MoneyView spend,

        @Schema(description = "What the day was to cost; more than spend where limits leave money unspent")
        MoneyView planned,

        List<AlternativeView> alternatives,
        List<BeliefView> platforms,
        List<EvidenceView> evidence,
        @Nullable AnswerView answer,
        @Nullable OutcomeView outcome) {

    /** In nine of ten cases between low and high. */
    @Schema(name = "ProposalEstimate")
    record EstimateView(MoneyView mean, MoneyView low, MoneyView high) {
        static EstimateView of(Estimate estimate, Currency currency) {
            return new EstimateView(
                    money(estimate.mean(), currency),
                    money(estimate.low(), currency),
                    money(estimate.high(), currency));
        }
    }

    @Schema(name = "ProposalAlternative")
    record AlternativeView(
            @Schema(description = "keep, equal, by_return or surest")
            String kind,

            Map<String, MoneyView> budgets,
            EstimateView revenue,

            @Schema(description = "More revenue than the proposal; mostly below nothing")
            EstimateView against,

            @Schema(description = "earns_less, teaches_less or outside_limits")
            String verdict) {
        static AlternativeView of(Option option, Currency currency) {
            var budgets = new TreeMap<String, MoneyView>();
            option.budgets().forEach((arm, budget) -> budgets.put(arm, money(budget, currency)));
            return new AlternativeView(
                    code(option.kind()),
                    budgets,
                    EstimateView.of(option.value(), currency),
                    EstimateView.of(option.against(), currency),
                    code(option.verdict()));
        }
    }

    @Schema(name = "ProposalBelief")
    record BeliefView(
            String platform,
            BigDecimal roas,

            @Schema(description = "What the next unit of money would bring back")
            BigDecimal marginalRoas,

            @Schema(description = "The part of yesterday's conversions that is thought to be reported")
            BigDecimal reported,

            @Schema(description = "What kept it from more: daily_change, cap, return_on_spend or demand") @Nullable
            String bound) {
        static BeliefView of(Belief belief) {
            var bound = belief.bound().isEmpty() ? null : belief.bound().toLowerCase(Locale.ROOT);
            return new BeliefView(
                    belief.arm(), plain(belief.roas()), plain(belief.marginal()), plain(belief.reported()), bound);
        }
    }

    @Schema(name = "ProposalEvidence", description = "What a platform said on that morning of a day")
    record EvidenceView(
            String platform, LocalDate day, MoneyView spend, long clicks, BigDecimal conversions, MoneyView revenue) {
        static EvidenceView of(Observation row, Currency currency) {
            return new EvidenceView(
                    row.arm(),
                    row.day(),
                    money(row.spend(), currency),
                    Math.round(row.clicks()),
                    plain(row.conversions()),
                    money(row.value(), currency));
        }
    }

    @Schema(name = "ProposalAnswer")
    record AnswerView(String by, Instant at, @Nullable String note) {
        static @Nullable AnswerView of(Proposal.@Nullable Answer answer) {
            return answer == null ? null : new AnswerView(answer.by(), answer.at(), answer.note());
        }
    }

    static ProposalView of(Proposal proposal) {
        var why = proposal.reasoning();
        var currency = proposal.after().values().iterator().next().currency();
        return new ProposalView(
                proposal.id(),
                proposal.campaign(),
                proposal.day(),
                proposal.mode().code(),
                proposal.status().code(),
                proposal.madeAt(),
                budgets(proposal.before()),
                budgets(proposal.after()),
                EstimateView.of(why.effect(), currency),
                EstimateView.of(why.value(), currency),
                money(why.spend(), currency),
                money(why.planned(), currency),
                why.options().stream()
                        .filter(each -> each.kind() != Option.Kind.CHOSEN)
                        .map(each -> AlternativeView.of(each, currency))
                        .toList(),
                why.arms().stream().map(BeliefView::of).toList(),
                why.evidence().stream()
                        .map(each -> EvidenceView.of(each, currency))
                        .toList(),
                AnswerView.of(proposal.answer()),
                OutcomeView.of(proposal.outcome(), currency));
    }

    private static Map<String, MoneyView> budgets(Map<Platform, Money> budgets) {
        var shown = new TreeMap<String, MoneyView>();
        budgets.forEach((platform, money) -> shown.put(platform.code(), MoneyView.of(money)));
        return shown;
    }

    static MoneyView money(double amount, Currency currency) {
        return MoneyView.of(new Money(Math.round(amount * 100) * 10_000, currency));
    }

    static BigDecimal plain(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
