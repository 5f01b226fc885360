package io.omnify.agent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.agent.adapter.seal.TinkVault;
import io.omnify.agent.connections.port.Chance;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Consents;
import io.omnify.agent.connections.port.LastGood;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.connections.port.Vault;
import io.omnify.agent.connections.usecase.Connect;
import io.omnify.agent.connections.usecase.ConnectByConsent;
import io.omnify.agent.connections.usecase.Disconnect;
import io.omnify.agent.connections.usecase.Health;
import io.omnify.agent.connections.usecase.LookAfter;
import io.omnify.agent.connections.usecase.ReadConnection;
import io.omnify.agent.connections.usecase.Reconnect;
import io.omnify.agent.connections.usecase.Renew;
import io.omnify.agent.connections.usecase.ShowAccounts;
import io.omnify.agent.connections.usecase.TestConnection;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together how platforms are connected and used. */
public final class ConnectionsWiring {
    private static final int UNGUESSABLE = 32;

    @Produces
    @Singleton
    Vault vault(@ConfigProperty(name = "omnify.agent.connections.keys") Optional<List<String>> keys) {
        return new TinkVault(keys.orElse(List.of()));
    }

    @Produces
    @Singleton
    Chance chance() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[UNGUESSABLE];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Produces
    @Singleton
    LastGood lastGood() {
        Cache<String, LastGood.Kept> kept = Caffeine.newBuilder()
                .maximumSize(5_000)
                .expireAfterWrite(Duration.ofHours(24))
                .build();
        return new LastGood() {
            @Override
            public void keep(OrgId org, String key, Object value, Instant at) {
                kept.put(org.value() + "/" + key, new Kept(value, at));
            }

            @Override
            public Optional<Kept> last(OrgId org, String key) {
                return Optional.ofNullable(kept.getIfPresent(org.value() + "/" + key));
            }
        };
    }

    @Produces
    @Singleton
    Renew renew(Tokens tokens, Platforms platforms, InstantSource clock) {
        return new Renew(tokens, platforms, clock, Thread::sleep);
    }

    @Produces
    @Singleton
    Health health(Connections connections, InstantSource clock) {
        return new Health(connections, clock);
    }

    @Produces
    @Singleton
    UseConnection useConnection(Connections connections, Platforms platforms, Renew renew, Health health) {
        return new UseConnection(connections, platforms, renew, health);
    }

    @Produces
    @Singleton
    ReadConnection readConnection(LastGood lastGood, InstantSource clock) {
        return new ReadConnection(lastGood, clock);
    }

    @Produces
    @Singleton
    ShowAccounts showAccounts(TestConnection test, ReadConnection read) {
        return new ShowAccounts(test, read);
    }

    @Produces
    @Singleton
    Connect connect(Platforms platforms, Connections connections, Tokens tokens, Ids ids, InstantSource clock) {
        return new Connect(platforms, connections, tokens, ids, clock);
    }

    @Produces
    @Singleton
    ConnectByConsent.Means means(
            Ids ids,
            Chance chance,
            InstantSource clock,
            @ConfigProperty(name = "omnify.platforms.redirect") String redirect) {
        return new ConnectByConsent.Means(
                ids, chance, platform -> URI.create(redirect.replace("{platform}", platform.code())), clock);
    }

    @Produces
    @Singleton
    ConnectByConsent connectByConsent(
            Platforms platforms,
            Connections connections,
            Tokens tokens,
            Consents consents,
            Reconnect reconnect,
            ConnectByConsent.Means means) {
        return new ConnectByConsent(platforms, connections, tokens, consents, reconnect, means);
    }

    @Produces
    @Singleton
    Reconnect reconnect(Platforms platforms, Connections connections, Tokens tokens, Renew renew, InstantSource clock) {
        return new Reconnect(platforms, connections, tokens, renew, clock);
    }

    @Produces
    @Singleton
    TestConnection testConnection(
            Connections connections, Platforms platforms, Renew renew, Health health, InstantSource clock) {
        return new TestConnection(connections, platforms, renew, health, clock);
    }

    @Produces
    @Singleton
    Disconnect disconnect(Connections connections, Tokens tokens, Platforms platforms, InstantSource clock) {
        return new Disconnect(connections, tokens, platforms, clock);
    }

    @Produces
    @Singleton
    LookAfter lookAfter(
            Connections connections,
            Tokens tokens,
            Platforms platforms,
            TestConnection test,
            Disconnect disconnect,
            InstantSource clock) {
        return new LookAfter(connections, tokens, platforms, test, disconnect, clock);
    }
}
