package io.omnify.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a budget so that the next cent brings the same everywhere. Expected responses are concave, so no other split
 * can be better; a campaign gets nothing while its first cent brings less than the others' next.
 */
final class Clairvoyant {
    private static final int STEPS = 80;

    private final List<Response> responses;

    Clairvoyant(List<Response> responses) {
        this.responses = responses;
    }

    /** The campaigns are in the order of the responses. */
    Optimum optimum(List<SimCampaign> of, String currency, long budget, LocalDate from, LocalDate to) {
        var split = split(budget);
        var shares = new ArrayList<Optimum.Share>();
        double marginal = 0;
        for (int i = 0; i < split.length; i++) {
            var campaign = of.get(i);
            long value = StrictMath.round(responses.get(i).value(split[i]));
            shares.add(new Optimum.Share(campaign.vendor(), campaign.account(), campaign.id(), split[i], value));
            marginal = Math.max(marginal, responses.get(i).marginal(split[i]));
        }
        long unspent = budget - Arrays.stream(split).sum();
        long value = StrictMath.round(value(split));
        long equal = StrictMath.round(value(equal(budget)));
        return new Optimum(currency, from, to, budget, value, equal, marginal, unspent, List.copyOf(shares));
    }

    /** In the order of the responses; their sum is the budget, or all that can be spent. */
    long[] split(long budget) {
        double low = 0;
        double high =
                responses.stream().mapToDouble(each -> each.marginal(0)).max().orElse(0);
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (sum(middle) > budget) low = middle;
            else high = middle;
        }
        var split = new long[responses.size()];
        for (int i = 0; i < split.length; i++) split[i] = (long) spend(responses.get(i), high);
        return rounded(split, budget);
    }

    /** The same for each, as far as it can be spent; what one cannot spend is left. */
    long[] equal(long budget) {
        var split = new long[responses.size()];
        for (int i = 0; i < split.length; i++)
            split[i] = Math.min(budget / split.length, (long) responses.get(i).most());
        return split;
    }

    double value(long[] split) {
        double value = 0;
        for (int i = 0; i < split.length; i++) value += responses.get(i).value(split[i]);
        return value;
    }

    private double sum(double marginal) {
        double sum = 0;
        for (var response : responses) sum += spend(response, marginal);
        return sum;
    }

    /** How much it gets when the next cent must bring that. */
    private static double spend(Response response, double marginal) {
        if (response.marginal(0) <= marginal) return 0;
        double low = 0;
        double high = response.most();
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (response.marginal(middle) > marginal) low = middle;
            else high = middle;
        }
        return low;
    }

    /** Gives the cents lost by rounding to whoever makes most of them. */
    private long[] rounded(long[] split, long budget) {
        for (long left = budget - Arrays.stream(split).sum(); left > 0; ) {
            int best = best(split);
            if (best < 0) break;
            long some = Math.max(1, Math.min(left, left / split.length));
            long room = (long) responses.get(best).most() - split[best];
            split[best] += Math.min(some, room);
            left -= Math.min(some, room);
        }
        return split;
    }

    private int best(long[] split) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < split.length; i++) {
            var response = responses.get(i);
            if (split[i] + 1 > (long) response.most() || response.marginal(split[i]) <= most) continue;
            best = i;
            most = response.marginal(split[i]);
        }
        return best;
    }
}
