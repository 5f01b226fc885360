package io.omnify.agent.platforms.domain;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to many contacts.
 *
 * @param subject null until it was scheduled, because the vendor asks for it only then
 */
public record EmailCampaign(
        String id,
        String name,
        Status status,
        @Nullable String subject,
        @Nullable Instant updatedAt) {
    /** How far it came. */
    public enum Status {
        DRAFT,
        SCHEDULED,
        SENDING,
        SENT,
        PAUSED,
        CANCELLED,
        FAILED,
        ARCHIVED
    }

    /**
     * By whom, to whom and when: to contacts with any of the tags, or else of the segment.
     *
     * @param segment the vendor's name of a segment; used when there are no tags
     * @param at in the zone whose clock the vendor shall go by
     */
    public record Sending(
            String subject,
            String fromName,
            String fromEmail,
            List<String> tags,
            @Nullable String segment,
            ZonedDateTime at) {
        public Sending {
            tags = List.copyOf(tags);
            if (tags.isEmpty() && segment == null) throw new IllegalArgumentException("an e-mail goes to somebody");
        }
    }

    /** What came of it. */
    public record Statistics(
            long sent, long delivered, long opened, long clicked, long unsubscribed, long bounced, long complained) {}
}
