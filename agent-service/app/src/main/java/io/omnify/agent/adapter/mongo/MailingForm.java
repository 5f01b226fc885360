package io.omnify.agent.adapter.mongo;

import static io.omnify.agent.adapter.mongo.ConnectionForm.instant;
import static io.omnify.agent.adapter.mongo.ConnectionForm.text;

import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.domain.Mailing.Course;
import io.omnify.agent.clients.domain.Mailing.Text;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.platforms.domain.EmailCampaign.Status;
import io.omnify.auth.api.OrgId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** An e-mail to many as it is stored. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
final class MailingForm {
    private MailingForm() {}

    static Document write(Mailing mailing) {
        var document = new Document("_id", mailing.id())
                .append("org", mailing.org().value())
                .append("connection", mailing.connection())
                .append("createdAt", Date.from(mailing.course().createdAt()));
        document.putAll(changing(mailing));
        return document;
    }

    /** What a change may change. */
    static Document changing(Mailing mailing) {
        var text = mailing.text();
        var course = mailing.course();
        return new Document("name", text.name())
                .append("subject", text.subject())
                .append("fromName", text.fromName())
                .append("fromEmail", text.fromEmail())
                .append("html", text.html())
                .append("tags", text.tags())
                .append("segment", text.segment())
                .append("externalId", mailing.externalId())
                .append("status", course.status().name())
                .append("statistics", statistics(course.statistics()))
                .append("scheduledAt", ConnectionForm.date(course.scheduledAt()))
                .append("asOf", Date.from(course.asOf()))
                .append("edition", mailing.edition())
                .append("version", mailing.version());
    }

    private static Document statistics(Statistics numbers) {
        return new Document("sent", numbers.sent())
                .append("delivered", numbers.delivered())
                .append("opened", numbers.opened())
                .append("clicked", numbers.clicked())
                .append("unsubscribed", numbers.unsubscribed())
                .append("bounced", numbers.bounced())
                .append("complained", numbers.complained());
    }

    static Statistics statistics(Document stored) {
        return new Statistics(
                stored.get("sent", 0L),
                stored.get("delivered", 0L),
                stored.get("opened", 0L),
                stored.get("clicked", 0L),
                stored.get("unsubscribed", 0L),
                stored.get("bounced", 0L),
                stored.get("complained", 0L));
    }

    static Mailing read(Document stored) {
        var text = new Text(
                text(stored, "name"),
                text(stored, "subject"),
                text(stored, "fromName"),
                text(stored, "fromEmail"),
                text(stored, "html"),
                stored.getList("tags", String.class, List.of()),
                stored.getString("segment"));
        var numbers = Objects.requireNonNull(stored.get("statistics", Document.class));
        var course = new Course(
                Status.valueOf(text(stored, "status")),
                statistics(numbers),
                ConnectionForm.orNull(stored, "scheduledAt"),
                instant(stored, "createdAt"),
                instant(stored, "asOf"));
        return new Mailing(
                text(stored, "_id"),
                new OrgId(text(stored, "org")),
                text(stored, "connection"),
                text,
                stored.getString("externalId"),
                course,
                stored.get("edition", stored.getLong("version")),
                stored.getLong("version"));
    }
}
