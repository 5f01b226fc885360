package io.omnify.agent.platforms.domain;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One e-mail to many contacts. */
public record EmailCampaign(
        String id,
        String name,
        Status status,
        Content content,
        @Nullable ZonedDateTime scheduledAt) {
    /** How far it came. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        SENDING,
        SENT,
        PAUSED,
        CANCELLED
    }

    /** What is sent, by whom and to whom: contacts with any of the tags, or of the segment. */
    public record Content(
            String subject,
            String fromName,
            String fromEmail,
            String html,
            List<String> tags,
            @Nullable String segment) {
        public Content {
            tags = List.copyOf(tags);
        }
    }

    /** What came of it. */
    public record Statistics(
            long sent, long delivered, long opened, long clicked, long unsubscribed, long bounced, long complained) {}
}
