package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.MailingView.ReadersView;
import io.omnify.agent.adapter.rest.MailingView.StatsView;
import io.omnify.agent.clients.domain.MailingDraft;
import io.omnify.platform.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people send of e-mails to many, and ask of them. */
final class MailingParts {
    private MailingParts() {}

    @Schema(name = "EmailCampaignRequest")
    record MailingRequest(
            @Nullable String name,
            @Schema(enumeration = {"email"}) @Nullable String type,
            @Nullable String subject,

            @Schema(examples = "Ada <ada@example.com>") @Nullable
            String from,

            @Nullable String html,
            @Nullable ReadersView audience,
            @Nullable String organizationId) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        MailingDraft draft() {
            if (type != null && !type.equals("email")) throw ProblemException.invalid("type", "must be email");
            var tags = audience == null ? null : audience.tags();
            return new MailingDraft(name, subject, from, html, tags, audience == null ? null : audience.segment());
        }
    }

    @Schema(
            name = "EmailCampaignSchedule",
            requiredProperties = {"at"})
    record ScheduleRequest(
            @Schema(examples = "2026-12-01T08:00:00Z") @Nullable
            String at,

            @Schema(examples = "Europe/Berlin", description = "whose clock the CRM shall go by; UTC when left out")
            @Nullable
            String timeZone) {
        ZonedDateTime time() {
            try {
                return Instant.parse(String.valueOf(at)).atZone(ZoneId.of(timeZone == null ? "UTC" : timeZone));
            } catch (DateTimeException e) {
                throw ProblemException.invalid("at", "a time such as 2026-12-01T08:00:00Z, and a known time_zone");
            }
        }
    }

    @Schema(name = "EmailCampaignStatus")
    record StatusView(
            String campaignId,
            String status,
            StatsView stats,
            Instant asOf,

            @Schema(description = "the CRM does not answer: this is what it said at as_of")
            boolean stale) {}
}
