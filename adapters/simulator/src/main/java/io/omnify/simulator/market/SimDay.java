package io.omnify.simulator.market;

import java.time.LocalDate;

/**
 * What is known by now of a campaign's day. Conversions count on the day of their click and become known later, so the
 * same day is told with more of them until all have come.
 */
public record SimDay(
        String campaign,
        LocalDate day,
        long impressions,
        long clicks,
        long costCents,
        long conversions,
        long valueCents) {}
