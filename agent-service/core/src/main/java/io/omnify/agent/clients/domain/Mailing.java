package io.omnify.agent.clients.domain;

import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to many, as people wrote it: the CRM takes subject, sender and readers only when it is scheduled, so they
 * are kept here until then. Immutable.
 *
 * @param externalId the CRM's id; null until it is there
 * @param edition counts what people did to it: a change names the one it was made on. What the CRM tells is no edition
 * @param version counts all that was stored, so that no write is lost
 */
public record Mailing(
        String id,
        OrgId org,
        String connection,
        Text text,
        @Nullable String externalId,
        Course course,
        long edition,
        long version) {
    public static final String PREFIX = "camp_";

    /**
     * What was written.
     *
     * @param segment the CRM's name of a segment; null when readers are those of the tags
     */
    public record Text(
            String name,
            String subject,
            String fromName,
            String fromEmail,
            String html,
            List<String> tags,
            @Nullable String segment) {
        public Text {
            tags = List.copyOf(tags);
        }
    }

    /**
     * How far it came, as the CRM said at {@code asOf}.
     *
     * @param scheduledAt when it is, or was, to go; null while it is a draft
     */
    public record Course(
            EmailCampaign.Status status,
            Statistics statistics,
            @Nullable Instant scheduledAt,
            Instant createdAt,
            Instant asOf) {}

    public static final Statistics NOTHING = new Statistics(0, 0, 0, 0, 0, 0, 0);

    /** Its name at the CRM, by which it is found when an answer was lost. */
    public String externalName() {
        return text.name + " [" + id + "]";
    }

    public boolean isDraft() {
        return course.status() == EmailCampaign.Status.DRAFT;
    }

    public Mailing there(String id) {
        return new Mailing(this.id, org, connection, text, id, course, edition, version + 1);
    }

    public Mailing written(Text next) {
        return new Mailing(id, org, connection, next, externalId, course, edition + 1, version + 1);
    }

    public Mailing scheduled(EmailCampaign.Status status, Instant at, Instant now) {
        var next = new Course(status, course.statistics, at, course.createdAt, now);
        return new Mailing(id, org, connection, text, externalId, next, edition + 1, version + 1);
    }

    public Mailing seen(EmailCampaign.Status status, Statistics statistics, Instant now) {
        var next = new Course(status, statistics, course.scheduledAt, course.createdAt, now);
        return new Mailing(id, org, connection, text, externalId, next, edition, version + 1);
    }
}
