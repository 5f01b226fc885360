package io.omnify.agent.testing;

import io.omnify.agent.adapter.mongo.MongoAdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every organisation of a test has an account in euros on each platform, in memory; other connections are the real ones.
 */
@Mock
@Singleton
public final class TestAdAccounts implements AdAccounts {
    public static final String GOOGLE = "conn_of_tests_google_ads";
    public static final String META = "conn_of_tests_meta_ads";
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MongoAdAccounts real;
    private final InstantSource clock;
    private final Map<String, InMemoryAdPlatform> platforms = new ConcurrentHashMap<>();

    TestAdAccounts(MongoAdAccounts real, InstantSource clock) {
        this.real = real;
        this.clock = clock;
    }

    /** The platform behind one organisation's connection. */
    public InMemoryAdPlatform platform(OrgId org, String connection) {
        return platforms.computeIfAbsent(org + connection, _ -> new InMemoryAdPlatform(EUR, ZONE, clock));
    }

    @Override
    public Optional<AdAccount> find(OrgId org, String connection) {
        return Platform.ADS.stream()
                .filter(each -> connection.equals("conn_of_tests_" + each.code()))
                .map(each -> new AdAccount(org, connection, each, Mode.SIMULATION, "account", EUR, ZONE))
                .findFirst()
                .or(() -> real.find(org, connection));
    }

    @Override
    public <T> T with(OrgId org, String connection, Use<T> use) {
        if (!connection.startsWith("conn_of_tests_")) return real.with(org, connection, use);
        var account = find(org, connection).orElseThrow();
        var access =
                new Access(org, connection, account.platform(), account.mode(), account.account(), Map.of(), "good");
        return use.on(platform(org, connection), access);
    }

    @Override
    public List<AdAccount> all(String after, int limit) {
        return real.all(after, limit);
    }
}
