package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import java.time.Instant;

/**
 * What a campaign did on one platform on one day.
 *
 * @param metrics their campaign is the vendor's id
 * @param asOf when the platform said so; it may say otherwise later
 */
public record PlatformDay(Platform platform, DailyMetrics metrics, Instant asOf) {}
