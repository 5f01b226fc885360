package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the platform says a campaign did on one day of the account's zone. Platforms restate days that have passed:
 * the latest answer counts.
 *
 * @param conversions with fractions, because some platforms share one among campaigns
 */
public record DailyMetrics(
        String campaign,
        LocalDate day,
        long impressions,
        long clicks,
        Money spend,
        BigDecimal conversions,
        Money revenue) {}
