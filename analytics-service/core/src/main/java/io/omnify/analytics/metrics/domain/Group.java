package io.omnify.analytics.metrics.domain;

import java.util.Currency;
import java.util.List;

/**
 * The exact sums of all facts that share these keys and this currency.
 *
 * @param keys one per axis asked for, in that order; empty text where a fact has no such dimension
 * @param campaignName the campaign's newest label when grouped by campaign, else empty text
 */
public record Group(List<String> keys, String campaignName, Currency currency, Figures sums) {
    public Group {
        keys = List.copyOf(keys);
    }
}
