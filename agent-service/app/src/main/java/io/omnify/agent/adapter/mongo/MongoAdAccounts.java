package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The connections to advertising platforms, as campaigns need them. */
@Singleton
public final class MongoAdAccounts implements AdAccounts {
    private final AgentDatabase database;
    private final Connections connections;
    private final UseConnection use;
    private final Platforms platforms;

    MongoAdAccounts(AgentDatabase database, Connections connections, UseConnection use, Platforms platforms) {
        this.database = database;
        this.connections = connections;
        this.use = use;
        this.platforms = platforms;
    }

    @Override
    public Optional<AdAccount> find(OrgId org, String connection) {
        return connections
                .find(org, connection)
                .filter(each -> !each.is(Status.DISCONNECTED))
                .flatMap(MongoAdAccounts::account);
    }

    private static Optional<AdAccount> account(Connection connection) {
        var account = connection.account();
        if (account == null || !Platform.ADS.contains(connection.platform())) return Optional.empty();
        var currency = account.currency();
        if (currency == null) return Optional.empty();
        return Optional.of(new AdAccount(
                connection.org(),
                connection.id(),
                connection.platform(),
                connection.mode(),
                account.id(),
                currency,
                account.zone()));
    }

    @Override
    public <T> T with(OrgId org, String connection, Use<T> work) {
        try {
            return use.handle(org, connection, access -> {
                var ads = platforms
                        .ads(access.platform())
                        .orElseThrow(() -> unusable("platform-not-joined", "This platform is not joined here."));
                return work.on(ads, access);
            });
        } catch (Refused e) {
            if (e.refusal() instanceof Refusal.ConnectionNotUsable(var _, var status, var why))
                throw unusable(status, why);
            throw unusable("connection-not-found", "There is no such connection any more.");
        }
    }

    private static PlatformFailed unusable(String code, String why) {
        return new PlatformFailed(new PlatformFailure.Unauthorized(code, why));
    }

    @Override
    public List<AdAccount> all(String after, int limit) {
        var usable = and(MongoConnections.usable(Platform.ADS, after), ne("account.currency", null));
        return database.raw(MongoConnections.CONNECTIONS)
                .find(usable)
                .sort(ascending("_id"))
                .limit(limit)
                .map(each -> account(ConnectionForm.read(each)).orElseThrow())
                .into(new ArrayList<>());
    }
}
