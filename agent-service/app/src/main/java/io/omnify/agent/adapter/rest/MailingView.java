package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An e-mail to many as people see it. */
@Schema(name = "EmailCampaign")
record MailingView(
        String campaignId,
        String connectionId,
        String name,
        @Schema(enumeration = {"email"}) String type,

        @Schema(enumeration = {"draft", "scheduled", "sending", "sent", "paused", "cancelled", "failed", "archived"})
        String status,

        String subject,
        String from,
        String html,
        ReadersView audience,

        @Schema(description = "the CRM's id; null while it is a draft of ours") @Nullable
        String externalId,

        @Nullable Instant scheduledAt,
        StatsView stats,
        Instant createdAt,

        @Schema(description = "when the CRM last said what became of it")
        Instant asOf,

        @Schema(enumeration = {"live", "simulation"}) String mode) {
    @Schema(name = "EmailCampaignAudience")
    record ReadersView(
            @Nullable List<String> tags,

            @Schema(description = "the CRM's name of a segment, in place of tags") @Nullable
            String segment) {}

    @Schema(name = "EmailStats")
    record StatsView(
            long sent, long delivered, long opened, long clicked, long unsubscribed, long bounced, long complained) {
        static StatsView of(Statistics numbers) {
            return new StatsView(
                    numbers.sent(),
                    numbers.delivered(),
                    numbers.opened(),
                    numbers.clicked(),
                    numbers.unsubscribed(),
                    numbers.bounced(),
                    numbers.complained());
        }
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static MailingView of(Mailing mailing, CrmAccount account) {
        var text = mailing.text();
        var course = mailing.course();
        return new MailingView(
                mailing.id(),
                mailing.connection(),
                text.name(),
                "email",
                status(mailing),
                text.subject(),
                text.fromName() + " <" + text.fromEmail() + ">",
                text.html(),
                new ReadersView(text.tags(), text.segment()),
                mailing.externalId(),
                course.scheduledAt(),
                StatsView.of(course.statistics()),
                course.createdAt(),
                course.asOf(),
                account.mode().code());
    }

    static String status(Mailing mailing) {
        return mailing.course().status().name().toLowerCase(Locale.ROOT);
    }
}
