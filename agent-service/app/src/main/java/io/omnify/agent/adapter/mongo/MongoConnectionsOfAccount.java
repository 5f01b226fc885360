package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The connections of all organisations by the account they stand on. */
@Singleton
public final class MongoConnectionsOfAccount implements ConnectionsOfAccount, MongoIndexes {
    private static final String ACCOUNT = "account.id";

    private final AgentDatabase database;

    MongoConnectionsOfAccount(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public List<Told> find(Platform platform, Mode mode, String account) {
        if (account.isEmpty()) return List.of();
        return database.raw(MongoConnections.CONNECTIONS)
                .find(and(MongoConnections.usable(Set.of(platform), ""), eq("mode", mode.name()), eq(ACCOUNT, account)))
                .map(each -> {
                    var found = ConnectionForm.read(each);
                    return new Told(found.org(), found.id(), platform, mode, account);
                })
                .into(new ArrayList<>());
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(MongoConnections.CONNECTIONS, ACCOUNT));
    }
}
