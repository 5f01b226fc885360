package io.omnify.simulator.linkedin;

import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;

/** Which resource a path means. */
@Singleton
class Resources {
    private final SimAccounts accounts;
    private final SimGroups groups;
    private final SimCampaigns campaigns;
    private final SimAnalytics analytics;
    private final SimSegments segments;
    private final SimConversions conversions;

    Resources(
            SimAccounts accounts,
            SimGroups groups,
            SimCampaigns campaigns,
            SimAnalytics analytics,
            SimSegments segments,
            SimConversions conversions) {
        this.accounts = accounts;
        this.groups = groups;
        this.campaigns = campaigns;
        this.analytics = analytics;
        this.segments = segments;
        this.conversions = conversions;
    }

    VendorAnswer answer(Asked asked) {
        var path = asked.path();
        var child = path.size() > 2 ? path.get(2) : "";
        return switch (path.getFirst()) {
            case "adAccounts" ->
                switch (child) {
                    case "" -> accounts.answer(asked);
                    case "adCampaignGroups" -> groups.answer(asked);
                    case "adCampaigns" -> campaigns.answer(asked);
                    default -> throw LinkedInRefused.notFound(child);
                };
            case "adTargetingEntities" -> SimPlaces.answer(asked);
            case "adAnalytics" -> analytics.answer(asked);
            case "dmpSegments" -> segments.answer(asked);
            case "conversions", "conversionEvents" -> conversions.answer(asked);
            default -> throw LinkedInRefused.notFound(path.getFirst());
        };
    }
}
