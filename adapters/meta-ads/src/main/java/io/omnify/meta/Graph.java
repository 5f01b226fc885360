package io.omnify.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.auth.api.OrgId;
import io.omnify.vendor.http.UsageFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Meta's API in the configured version, the real one and the simulated one, and as whom it is called. */
final class Graph {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration READ = Duration.ofSeconds(30);
    private static final Duration WRITE = Duration.ofSeconds(30);

    private static final int CONNECTIONS = 64;

    private final MetaSettings settings;
    private final Apis live;
    private final Apis simulated;
    private final AppLimits apps;
    private final Calls calls;
    private final String asker;

    private Graph(MetaSettings settings, Apis live, Apis simulated, AppLimits apps, Calls calls, String asker) {
        this.settings = settings;
        this.apps = apps;
        this.live = live;
        this.simulated = simulated;
        this.calls = calls;
        this.asker = asker;
    }

    static Graph at(MetaSettings settings, Calls calls) {
        var live = Apis.at(settings.graph(), settings.version());
        var simulated = Apis.at(settings.simulator(), settings.version());
        return new Graph(settings, live, simulated, new AppLimits(settings), calls, "nobody");
    }

    /** The same API, where Meta counts other calls of an account; of an app it counts them all. */
    Graph by(Calls others) {
        return new Graph(settings, live, simulated, apps, others, asker);
    }

    /** The same API, as one organisation asks it about tokens. */
    Graph askedBy(OrgId org) {
        return new Graph(settings, live, simulated, apps, calls, org.value());
    }

    /** The parts of the API, all at one address. */
    record Apis(CampaignsApi campaigns, InsightsApi insights, PeopleApi people, TokensApi tokens) {
        static Apis at(URI base, String version) {
            var uri = URI.create(base.toString().replaceAll("/+$", "") + "/" + version);
            return new Apis(
                    client(uri, CampaignsApi.class),
                    client(uri, InsightsApi.class),
                    client(uri, PeopleApi.class),
                    client(uri, TokensApi.class));
        }

        private static <T> T client(URI base, Class<T> api) {
            return QuarkusRestClientBuilder.newBuilder()
                    .baseUri(base)
                    .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
                    .register(new UsageFilter())
                    .build(api);
        }
    }

    /** One call. */
    @FunctionalInterface
    interface Call<T> extends BiFunction<Apis, As, T> {}

    MetaSettings settings() {
        return settings;
    }

    App ours(Mode mode) {
        return App.ours(settings, mode);
    }

    /** May be called again when it fails. Throws PlatformFailed. */
    <T extends Wire.Answer> T read(Access access, Call<T> call) {
        var as = App.as(access, ours(access.mode()));
        var apis = at(access.mode());
        return calls.read(Calls.key(access), apps.of(access), READ, () -> call.apply(apis, as));
    }

    /** Called once; what then remains open is {@code Uncertain}. Throws PlatformFailed. */
    <T extends Wire.Answer> T write(Access access, Call<T> call) {
        var as = App.as(access, ours(access.mode()));
        var apis = at(access.mode());
        return calls.write(Calls.key(access), apps.of(access), WRITE, () -> call.apply(apis, as));
    }

    /** As {@link Calls#understood}. */
    <T> T understood(Supplier<T> reading) {
        return calls.understood(reading);
    }

    /** As {@link Calls#done}. */
    <T> T done(Supplier<T> look) {
        return calls.done(look);
    }

    /** About a token, not an account. */
    <T extends Wire.Answer> T ask(Mode mode, Duration within, Call<T> call, As as) {
        var key = Calls.key(asker, mode);
        return calls.read(key, apps.connecting(key), within, () -> call.apply(at(mode), as));
    }

    /** As {@link #ask}, but once: a code works once. */
    <T extends Wire.Answer> T askOnce(Mode mode, Duration within, Call<T> call, As as) {
        var key = Calls.key(asker, mode);
        return calls.write(key, apps.connecting(key), within, () -> call.apply(at(mode), as));
    }

    private Apis at(Mode mode) {
        return mode == Mode.SIMULATION ? simulated : live;
    }
}
