package io.omnify.agent.adapter.mongo;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.Connection.Warned;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A connection as it is stored, without what {@link MongoTokens} keeps in the same document. */
final class ConnectionForm {
    private ConnectionForm() {}

    /** What a change may change. */
    static Document changing(Connection connection) {
        var state = connection.state();
        var warned = connection.validity().warned();
        return new Document("name", connection.name())
                .append("account", account(connection.account()))
                .append("status", state.status().name())
                .append("code", state.code())
                .append("detail", state.detail())
                .append("since", Date.from(state.since()))
                .append("warnedExpiry", warned.expiry())
                .append("warnedSunset", warned.sunset())
                .append("changedAt", Date.from(connection.origin().changedAt()))
                .append("revision", connection.revision());
    }

    static Document write(Connection connection) {
        var document = new Document("_id", connection.id())
                .append("org", connection.org().value())
                .append("platform", connection.platform().name())
                .append("mode", connection.mode().name())
                .append("createdBy", connection.origin().createdBy())
                .append("createdAt", Date.from(connection.origin().createdAt()));
        document.putAll(changing(connection));
        document.putAll(ends(connection.validity()));
        return document;
    }

    /** What credentials say of their end; it changes with them. */
    static Document ends(Validity validity) {
        return new Document("scopes", validity.scopes())
                .append("tokenExpiresAt", date(validity.tokenExpiresAt()))
                .append("expiresAt", date(validity.expiresAt()));
    }

    static Connection read(Document stored) {
        var state = new State(
                Status.valueOf(text(stored, "status")),
                text(stored, "code"),
                text(stored, "detail"),
                instant(stored, "since"));
        var warned = new Warned(stored.getInteger("warnedExpiry"), stored.getInteger("warnedSunset"));
        var validity = new Validity(
                stored.getList("scopes", String.class, List.of()),
                orNull(stored, "tokenExpiresAt"),
                orNull(stored, "expiresAt"),
                warned);
        return new Connection(
                text(stored, "_id"),
                new OrgId(text(stored, "org")),
                Platform.valueOf(text(stored, "platform")),
                Mode.valueOf(text(stored, "mode")),
                text(stored, "name"),
                account(stored.get("account", Document.class)),
                state,
                validity,
                new Origin(text(stored, "createdBy"), instant(stored, "createdAt"), instant(stored, "changedAt")),
                stored.getLong("revision"));
    }

    private static @Nullable Document account(@Nullable Account account) {
        if (account == null) return null;
        var currency = account.currency();
        return new Document("id", account.id())
                .append("name", account.name())
                .append("currency", currency == null ? null : currency.getCurrencyCode())
                .append("zone", account.zone().getId());
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static @Nullable Account account(@Nullable Document stored) {
        if (stored == null) return null;
        var currency = stored.getString("currency");
        return new Account(
                text(stored, "id"),
                text(stored, "name"),
                currency == null ? null : Currency.getInstance(currency),
                ZoneId.of(text(stored, "zone")));
    }

    static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }

    static Instant instant(Document stored, String field) {
        return Objects.requireNonNull(stored.getDate(field), field).toInstant();
    }

    static @Nullable Instant orNull(Document stored, String field) {
        return Optional.ofNullable(stored.getDate(field)).map(Date::toInstant).orElse(null);
    }

    static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
