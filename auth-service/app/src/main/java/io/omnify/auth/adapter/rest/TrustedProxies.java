package io.omnify.auth.adapter.rest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose {@code X-Forwarded-For} is believed, by number alone: a name, and what Quarkus takes for one, such as {@code ::1},
 * would be looked up in the DNS with every request, and each request would wait for that.
 */
@Singleton
final class TrustedProxies {
    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F:.]+/\\d{1,3}|\\d{1,3}(\\.\\d{1,3}){3}");

    private final List<String> proxies;

    TrustedProxies(@ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") List<String> proxies) {
        this.proxies = proxies;
    }

    /** Fails when one is no number, so that the service does not start. */
    void check(@Observes StartupEvent event) {
        for (var proxy : proxies)
            if (!NUMBER.matcher(proxy.strip()).matches())
                throw new IllegalStateException("OMNIFY_TRUSTED_PROXIES: \"" + proxy
                        + "\" is neither an IPv4 address nor a range such as 10.0.0.0/8 or ::1/128");
    }
}
