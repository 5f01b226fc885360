package io.omnify.analytics.metrics.domain;

/**
 * What a platform said one campaign did by the hour of a day, under both names by which it is asked for.
 *
 * @param externalId the platform's id of the campaign
 * @param campaignId ours; empty for a campaign that was not launched here
 */
public record CampaignHours(String externalId, String campaignId, HoursOfDay told) {}
