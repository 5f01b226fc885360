package io.omnify.gateway.proxy;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.GatewayConfig.RouteConfig;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of the configuration; what it does not name does not exist. */
@Singleton
public final class Routes {
    private final List<Route> longestFirst;

    Routes(GatewayConfig config) {
        this.longestFirst = config.routes().entrySet().stream()
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Route route) -> route.path().length())
                        .reversed())
                .toList();
        for (var route : longestFirst)
            if (!config.services().containsKey(route.service()))
                throw new IllegalStateException("route " + route.name() + " leads to an unknown service");
    }

    private static Stream<Route> routes(String name, RouteConfig config) {
        return config.paths().stream()
                .map(path -> new Route(
                        name,
                        path,
                        config.service(),
                        config.open(),
                        config.guarded(),
                        config.limitClass(),
                        config.timeout(),
                        config.maxBody().asLongValue()));
    }

    public Optional<Route> find(String path) {
        for (var route : longestFirst) if (route.covers(path)) return Optional.of(route);
        return Optional.empty();
    }
}
