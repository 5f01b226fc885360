package io.omnify.gohighlevel;

import io.omnify.vendor.http.UsageFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The parts of the API at one address. */
record Wire(
        ContactsApi contacts,
        OpportunitiesApi opportunities,
        ConversationsApi conversations,
        EmailsApi emails,
        AccountApi account) {
    private static final int CONNECTIONS = 64;

    static Wire to(URI base) {
        return new Wire(
                build(base, ContactsApi.class),
                build(base, OpportunitiesApi.class),
                build(base, ConversationsApi.class),
                build(base, EmailsApi.class),
                build(base, AccountApi.class));
    }

    private static <T> T build(URI base, Class<T> api) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(base)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(Calls.LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
                .register(new UsageFilter())
                .build(api);
    }
}
