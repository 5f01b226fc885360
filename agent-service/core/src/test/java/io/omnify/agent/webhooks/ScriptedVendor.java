package io.omnify.agent.webhooks;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A platform whose calls are read as a test says, in the world that signed them. */
final class ScriptedVendor implements VendorWebhooks {
    Read read = new Read.Forged();
    Mode signer = Mode.LIVE;

    @Override
    public boolean offered(Platform platform, Mode mode) {
        return platform == Platform.GOHIGHLEVEL;
    }

    @Override
    public boolean toldToApps(Platform platform) {
        return platform == Platform.GOHIGHLEVEL;
    }

    @Override
    public Read read(Platform platform, Mode mode, Raw raw) {
        return mode == signer ? read : new Read.Forged();
    }

    @Override
    public Duration window(Platform platform) {
        return Duration.ofMinutes(5);
    }

    @Override
    public Optional<String> challenge(Platform platform, Mode mode, Map<String, String> query) {
        return Optional.empty();
    }
}
