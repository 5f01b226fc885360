package io.omnify.google;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.vendor.http.UsageFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** Connections to one world's Google: the real one or the simulator's. */
record Servers(AdsApi ads, AccountsApi accounts, PeopleApi people, TokensApi tokens) {
    private static final int CONNECTIONS = 64;

    static Servers of(GoogleAdsSettings settings, Mode mode) {
        var hosts = settings.hosts(mode);
        return new Servers(
                build(AdsApi.class, hosts.ads()),
                build(AccountsApi.class, hosts.ads()),
                build(PeopleApi.class, hosts.dataManager()),
                build(TokensApi.class, hosts.token()));
    }

    private static <T> T build(Class<T> api, URI base) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(Calls.LONGEST.toSeconds(), TimeUnit.SECONDS)
                .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
                .register(UsageFilter.class)
                .build(api);
    }
}
