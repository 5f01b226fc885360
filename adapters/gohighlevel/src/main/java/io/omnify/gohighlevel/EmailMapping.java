package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.platforms.domain.EmailCampaign.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail campaigns between our words and the vendor's. */
final class EmailMapping {
    private EmailMapping() {}

    static EmailCampaign read(EmailsApi.Campaign wire) {
        if (wire.id() == null) throw VendorFailures.unreadable("an e-mail campaign without an id");
        return new EmailCampaign(
                wire.id(),
                wire.name() == null ? "" : wire.name(),
                status(wire.status()),
                wire.subject(),
                Times.read(wire.updatedAt()));
    }

    static EmailsApi.Schedule schedule(Sending sending, String user, List<String> tagIds) {
        return new EmailsApi.Schedule(
                "scheduled",
                Times.zone(sending.at()),
                user,
                new EmailsApi.EmailMeta(sending.subject(), sending.fromName(), sending.fromEmail()),
                tagIds.isEmpty()
                        ? new EmailsApi.Recipients("segment", null, sending.segment())
                        : new EmailsApi.Recipients("tag", tagIds, null),
                new EmailsApi.ScheduleConfig(Times.sendAt(sending.at())));
    }

    /** Bounced are those that never arrived, for good or for now. */
    static Statistics statistics(EmailsApi.Statistics wire) {
        var stats = wire.stats();
        if (stats == null) return new Statistics(0, 0, 0, 0, 0, 0, 0);
        return new Statistics(
                stats.sent(),
                stats.delivered(),
                stats.opened(),
                stats.clicked(),
                stats.unsubscribed(),
                stats.permanentFail() + stats.temporaryFail(),
                stats.complained());
    }

    private static Status status(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "scheduled" -> Status.SCHEDULED;
            case "processing" -> Status.SENDING;
            case "sent" -> Status.SENT;
            case "paused" -> Status.PAUSED;
            case "cancelled" -> Status.CANCELLED;
            case "failed" -> Status.FAILED;
            case "archived" -> Status.ARCHIVED;
            default -> Status.DRAFT;
        };
    }
}
