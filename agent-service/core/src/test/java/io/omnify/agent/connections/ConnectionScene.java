package io.omnify.agent.connections;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.usecase.Connect;
import io.omnify.agent.connections.usecase.Disconnect;
import io.omnify.agent.connections.usecase.Health;
import io.omnify.agent.connections.usecase.LookAfter;
import io.omnify.agent.connections.usecase.Reconnect;
import io.omnify.agent.connections.usecase.Renew;
import io.omnify.agent.connections.usecase.TestConnection;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.InMemoryAudiences;
import io.omnify.agent.platforms.InMemoryConversions;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** One organisation, one vendor, and time that passes when it is told to. */
final class ConnectionScene {
    static final OrgId ACME = new OrgId("org_acme");
    static final OrgId OTHER = new OrgId("org_other");

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    final InMemoryConnections connections = new InMemoryConnections();
    final RotatingVendor vendor = new RotatingVendor(Platform.META_ADS, now::get);
    final InMemoryAdPlatform ads = new InMemoryAdPlatform(Currency.getInstance("EUR"), ZoneOffset.UTC, now::get);
    final Platforms platforms = new Platforms(
            List.of(new Joined.Advertising(vendor, ads, new InMemoryAudiences(), new InMemoryConversions(now::get))));
    final SequentialIds ids = new SequentialIds();
    final Connect connect = new Connect(platforms, connections, connections, ids, now::get);
    final Disconnect disconnect = new Disconnect(connections, connections, platforms, now::get);
    final Instance instance = new Instance();
    final Reconnect reconnect = new Reconnect(platforms, connections, connections, instance.renew, now::get);
    final TestConnection test = new TestConnection(connections, platforms, instance.renew, instance.health, now::get);
    final LookAfter lookAfter = new LookAfter(connections, connections, platforms, test, disconnect, now::get);

    /** One process of several that share the database. */
    final class Instance {
        final Renew renew = new Renew(connections, platforms, now::get, _ -> Thread.onSpinWait());
        final Health health = new Health(connections, now::get);
        final UseConnection use = new UseConnection(connections, platforms, renew, health);
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    Connection simulated() {
        return connect.handle(ACME, "user_1", new Connect.Wish(Platform.META_ADS, Mode.SIMULATION, null, null, null));
    }

    /** One whose token lasts an hour and whose refresh token works once. */
    Connection rotating() {
        var made = simulated();
        connections.replace(ACME, made.id(), 1, vendor.grant(), now.get());
        return connections.find(ACME, made.id()).orElseThrow();
    }

    Credentials credentials(Connection connection) {
        return connections.held(ACME, connection.id()).orElseThrow().credentials();
    }

    Connection.Status status(Connection connection) {
        return connections.find(ACME, connection.id()).orElseThrow().status();
    }

    /** What an adapter would do: ask the vendor, and say the token it was let in with. */
    String ask(Access access) {
        vendor.use(access);
        return access.token();
    }
}
