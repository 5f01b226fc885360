package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.optimisation.domain.Outcome;
import io.omnify.agent.optimisation.domain.Proposal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a proposal. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
@Schema(name = "ProposalOutcome")
record OutcomeView(
        @Schema(description = "Reported, and what is still to be expected")
        MoneyView revenue,

        MoneyView spend,
        ProposalView.EstimateView expected,

        @Schema(description = "The part that is thought to be reported")
        BigDecimal reported,

        @Schema(description = "below, as_expected or above") String verdict) {
    static @Nullable OutcomeView of(@Nullable Outcome outcome, Currency currency) {
        if (outcome == null) return null;
        return new OutcomeView(
                ProposalView.money(outcome.value(), currency),
                ProposalView.money(outcome.spend(), currency),
                ProposalView.EstimateView.of(outcome.expected(), currency),
                ProposalView.plain(outcome.reported()),
                ProposalView.code(outcome.verdict()));
    }

    /** How often days came out as expected, lately. */
    @Schema(name = "OptimiserTrack")
    record TrackView(int compared, int asExpected, int above, int below) {
        static TrackView of(List<Proposal> proposals) {
            var known = proposals.stream()
                    .flatMap(each -> Stream.ofNullable(each.outcome()))
                    .collect(Collectors.groupingBy(Outcome::verdict, Collectors.counting()));
            int asExpected = count(known, Outcome.Verdict.AS_EXPECTED);
            int above = count(known, Outcome.Verdict.ABOVE);
            int below = count(known, Outcome.Verdict.BELOW);
            return new TrackView(asExpected + above + below, asExpected, above, below);
        }

        private static int count(Map<Outcome.Verdict, Long> known, Outcome.Verdict verdict) {
            return known.getOrDefault(verdict, 0L).intValue();
        }
    }
}
