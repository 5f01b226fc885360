package io.omnify.agent.secrets.usecase;

import io.omnify.agent.secrets.domain.Secret;
import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.secrets.port.SecretStore;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes secrets in and gives them out to the calls that may carry them, and to nobody else. */
public final class KeepSecrets {
    private final SecretStore store;
    private final Seal seal;
    private final InstantSource clock;

    public KeepSecrets(SecretStore store, Seal seal, InstantSource clock) {
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /** What was checked before by {@link Secret#problems}. */
    public Secret keep(OrgId org, String name, String value, List<String> hosts, String by) {
        var small = hosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        var secret = new Secret(org, name, small, seal.seal(value, context(org, name)), clock.instant(), by);
        store.put(secret);
        return secret;
    }

    /** The value, for a call to that host; empty also when the secret must not be sent there. */
    public Optional<String> use(OrgId org, String name, String host) {
        if (!Secret.wellFormed(name)) return Optional.empty();
        return store.find(org, name)
                .filter(secret -> secret.mayGoTo(host))
                .map(secret -> seal.open(secret.sealed(), context(org, name)));
    }

    private static String context(OrgId org, String name) {
        return org.value() + "/" + name;
    }
}
