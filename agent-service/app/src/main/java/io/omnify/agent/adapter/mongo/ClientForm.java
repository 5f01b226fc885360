package io.omnify.agent.adapter.mongo;

import static io.omnify.agent.adapter.mongo.ConnectionForm.date;
import static io.omnify.agent.adapter.mongo.ConnectionForm.instant;
import static io.omnify.agent.adapter.mongo.ConnectionForm.orNull;
import static io.omnify.agent.adapter.mongo.ConnectionForm.text;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.Track;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.auth.api.OrgId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** A client as it is stored. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
final class ClientForm {
    private ClientForm() {}

    static Document write(Client client) {
        var document = new Document("_id", client.id())
                .append("org", client.org().value())
                .append("connection", client.connection())
                .append("contact", client.contact().id());
        document.putAll(changing(client));
        return document;
    }

    /** What a change may change. */
    static Document changing(Client client) {
        var contact = client.contact();
        var fields = contact.fields();
        var custom = fields.custom().entrySet().stream()
                .map(each -> new Document("k", each.getKey()).append("v", each.getValue()))
                .toList();
        return new Document("name", fields.name())
                .append("email", fields.email())
                .append("phone", fields.phone())
                .append("company", fields.company())
                .append("source", fields.source())
                .append("custom", custom)
                .append("tags", contact.tags())
                .append(
                        "tagKeys",
                        contact.tags().stream().map(ClientForm::plain).toList())
                .append("search", search(fields))
                .append("createdAt", Date.from(client.createdAt()))
                .append("theirCreatedAt", date(contact.createdAt()))
                .append("updatedAt", date(contact.updatedAt()))
                .append("by", client.track().by().name())
                .append("changedAt", Date.from(client.track().changedAt()))
                .append("seenAt", Date.from(client.track().seenAt()))
                .append("removedAt", date(client.track().removedAt()))
                .append("revision", client.revision());
    }

    private static String search(ContactFields fields) {
        return Stream.of(fields.name(), fields.email(), fields.phone(), fields.company())
                .filter(Objects::nonNull)
                .map(ClientForm::plain)
                .collect(Collectors.joining("\n"));
    }

    static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static Client read(Document stored) {
        var custom = new HashMap<String, String>();
        for (var each : stored.getList("custom", Document.class, List.of()))
            custom.put(text(each, "k"), text(each, "v"));
        var fields = new ContactFields(
                stored.getString("name"),
                stored.getString("email"),
                stored.getString("phone"),
                stored.getString("company"),
                stored.getString("source"),
                custom);
        var contact = new Contact(
                text(stored, "contact"),
                fields,
                stored.getList("tags", String.class, List.of()),
                orNull(stored, "theirCreatedAt"),
                orNull(stored, "updatedAt"));
        var track = new Track(
                By.valueOf(text(stored, "by")),
                instant(stored, "changedAt"),
                instant(stored, "seenAt"),
                orNull(stored, "removedAt"));
        return new Client(
                text(stored, "_id"),
                new OrgId(text(stored, "org")),
                text(stored, "connection"),
                contact,
                track,
                stored.getLong("revision"));
    }
}
