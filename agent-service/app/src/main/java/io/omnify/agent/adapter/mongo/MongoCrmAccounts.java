package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Sorts.ascending;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The connections to GoHighLevel, as clients need them. */
@Singleton
public final class MongoCrmAccounts implements CrmAccounts {
    private final AgentDatabase database;
    private final Connections connections;
    private final UseConnection use;
    private final Platforms platforms;

    MongoCrmAccounts(AgentDatabase database, Connections connections, UseConnection use, Platforms platforms) {
        this.database = database;
        this.connections = connections;
        this.use = use;
        this.platforms = platforms;
    }

    @Override
    public List<CrmAccount> of(OrgId org) {
        return connections.list(org, Connection.MOST).stream()
                .filter(each -> each.platform() == Platform.GOHIGHLEVEL)
                .map(MongoCrmAccounts::account)
                .toList()
                .reversed();
    }

    @Override
    public boolean isConnected(OrgId org, String connection) {
        return connections
                .find(org, connection)
                .filter(each -> !each.is(Connection.Status.DISCONNECTED))
                .isPresent();
    }

    private static CrmAccount account(Connection connection) {
        return new CrmAccount(connection.org(), connection.id(), connection.mode());
    }

    @Override
    public List<CrmAccount> all(String after, int limit) {
        return database.raw(MongoConnections.CONNECTIONS)
                .find(MongoConnections.usable(Set.of(Platform.GOHIGHLEVEL), after))
                .sort(ascending("_id"))
                .limit(limit)
                .map(each -> account(ConnectionForm.read(each)))
                .into(new ArrayList<>());
    }

    @Override
    public <T> T with(CrmAccount account, Use<T> work) {
        var tools = new Tools(
                joined(platforms::crm),
                joined(platforms::deals),
                joined(platforms::messenger),
                joined(platforms::emailCampaigns));
        return use.handle(account.org(), account.connection(), access -> work.on(tools, access));
    }

    private static <T> T joined(Supplier<Optional<T>> port) {
        return port.get()
                .orElseThrow(() -> new Refused(
                        new Refusal.PlatformNotOffered(Platform.GOHIGHLEVEL.code(), "it is not joined here")));
    }
}
