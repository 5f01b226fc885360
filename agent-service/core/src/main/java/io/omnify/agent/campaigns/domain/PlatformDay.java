package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a campaign did on one platform on one day.
 *
 * @param metrics their campaign is the vendor's id
 * @param zone of the account, whose day it is
 * @param asOf when the platform said so; it may say otherwise later
 */
public record PlatformDay(Platform platform, DailyMetrics metrics, ZoneId zone, Instant asOf) {
    /** Until then more may happen on it. */
    public Instant end() {
        return metrics.day().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
