package io.omnify.meta;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.vendor.http.Allowance;
import io.omnify.vendor.http.CommonLimit;
import io.omnify.vendor.http.Sha256;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all accounts share that are called in one app's name, whatever for. A token is an app's only where the app's
 * secret proves it: whoever pastes one of another app, and uses that up, stops nobody but themselves.
 */
final class AppLimits {
    /** Meta tells percents and no numbers; with the fewest users, an app has 200 calls an hour. */
    private static final Allowance WHEN_SHORT = Allowance.of(60, Duration.ofMinutes(1));

    private static final int MOST = 10_000;

    private final MetaSettings settings;
    private final Map<String, CommonLimit> limits = new LinkedHashMap<>(16, 0.75f, true);

    AppLimits(MetaSettings settings) {
        this.settings = settings;
    }

    CommonLimit of(Access access) {
        return App.of(access.settings(), App.ours(settings, access.mode()))
                .map(app -> named(access.mode().code() + "/" + app.id() + "/" + Sha256.hex(app.secret())))
                .orElseGet(() -> named("unproven/" + Calls.key(access)));
    }

    /** For tokens of which nothing is known yet: what one organisation hears of those is no other's. */
    CommonLimit connecting(String asker) {
        return named(asker);
    }

    private synchronized CommonLimit named(String name) {
        var limit = limits.computeIfAbsent(name, _ -> new CommonLimit(WHEN_SHORT));
        if (limits.size() > MOST) limits.remove(limits.keySet().iterator().next());
        return limit;
    }
}
