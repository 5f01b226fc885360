package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignJson;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.shared.domain.Json;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a change to a campaign: what people wrote and decided, and what platforms made of it. */
@Singleton
final class CampaignAudit {
    private final Audit audit;

    CampaignAudit(Audit audit) {
        this.audit = audit;
    }

    /** Nothing where only a note was made on the way. */
    List<OutboxMessage> entries(Campaign.Change change) {
        var before = change.before();
        var after = change.campaign();
        var action = "campaign." + change.event().code();
        var was = before == null ? null : snapshot(before);
        var is = change.event() == CampaignEvent.DELETED ? null : snapshot(after);
        boolean found =
                change.event() == CampaignEvent.PLACEMENT_CHANGED || change.event() == CampaignEvent.DRIFT_FOUND;
        if (!found) return List.of(audit.entry(after.org(), action, "campaign", after.id(), was, is));
        if (is != null && is.equals(was)) return List.of();
        var platforms = Actor.system("campaigns");
        return List.of(audit.entry(after.org(), platforms, action, "campaign", after.id(), was, is));
    }

    private static Map<String, @Nullable Object> snapshot(Campaign campaign) {
        return Json.object(
                "status", campaign.status().code(),
                "phase", campaign.phase().name(),
                "brief", CampaignJson.brief(campaign.brief()),
                "platforms",
                        campaign.placements().stream().map(CampaignAudit::part).toList());
    }

    private static Map<String, @Nullable Object> part(Placement part) {
        var trouble = part.trouble();
        return Json.object(
                "platform", part.platform().code(),
                "connection", part.connection(),
                "status", part.state().code(),
                "external_id", part.externalId(),
                "budget", part.budget().amount().json(),
                "error", trouble == null ? null : code(trouble),
                "drift",
                        part.drift().stream()
                                .map(each -> each.aspect().code() + ": " + each.theirs())
                                .toList());
    }

    private static String code(Trouble trouble) {
        return trouble.code();
    }
}
