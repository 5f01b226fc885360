package io.omnify.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything about the door that may differ between two places it stands in. */
@ConfigMapping(prefix = "omnify.gateway")
public interface GatewayConfig {
    /** Base address of every service behind the door, by its name. */
    Map<String, URI> services();

    /** Those without which this door is of no use; one of them away, and it is not ready. */
    Optional<List<String>> neededServices();

    Map<String, RouteConfig> routes();

    /** By which the door proves to auth-service that it is the door. */
    Optional<String> serviceSecret();

    /** For so long a body may come more slowly than bodies do. */
    @WithDefault("10s")
    Duration bodyPatience();

    TokenConfig token();

    LimitsConfig limits();

    SessionConfig session();

    CorsConfig cors();

    /** Which paths lead to which service, and on what terms. */
    interface RouteConfig {
        List<String> paths();

        String service();

        /** No token needed. */
        @WithDefault("false")
        boolean open();

        /** Counted against the strict limit of an address, because guessing pays here. */
        @WithDefault("false")
        boolean guarded();

        /** The class of requests that is limited together, beside everything else. */
        Optional<String> limitClass();

        /** How long the answer may take to begin, and to go on once begun. */
        @WithDefault("30s")
        Duration timeout();

        @WithDefault("2M")
        MemorySize maxBody();
    }

    /** What an access token must say. */
    interface TokenConfig {
        String issuer();

        String audience();

        @WithDefault("10000")
        int cachedTokens();

        @WithDefault("10000")
        int cachedKeys();

        /** Unknown key ids ask for new keys at most this often. */
        @WithDefault("500ms")
        Duration keysAtMostEvery();

        /** A key that was withdrawn is believed no longer than this. */
        @WithDefault("500ms")
        Duration keysAtLeastEvery();
    }

    /** Requests per window, and at once. */
    interface LimitsConfig {
        /** False where somebody else counts. */
        @WithDefault("true")
        boolean enabled();

        Duration window();

        int address();

        int credentials();

        int user();

        /** For API keys that name no limit of their own. */
        int key();

        int organization();

        /** Of one organisation, or one address where nobody is known, for each class of routes. */
        Map<String, Integer> classes();

        /** Requests of one organisation that may be under way at once, and that may wait for it. */
        int concurrent();

        int waiting();

        /** Event streams of one organisation that may be open at once. */
        int streams();

        /** How long Redis may take before this process counts alone. */
        @WithDefault("1s")
        Duration timeout();
    }

    /** The browser's way in: cookies instead of tokens. */
    interface SessionConfig {
        Optional<String> csrfKey();

        boolean secureCookies();

        Optional<List<String>> trustedOrigins();

        /** How long a rotated refresh token still finds the tokens it was exchanged for. */
        @WithDefault("30s")
        Duration refreshGrace();
    }

    /** Other sites' scripts. */
    interface CorsConfig {
        Optional<List<String>> origins();
    }
}
