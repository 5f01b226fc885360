package io.omnify.agent;

import io.omnify.agent.adapter.seal.EnvelopeSeal;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.secrets.port.SecretStore;
import io.omnify.agent.secrets.usecase.KeepSecrets;
import io.omnify.auth.api.OrgId;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together where secrets come from: what was given to the service itself, then what organisations keep. */
public final class SecretsWiring {
    @Produces
    @Singleton
    Seal seal(@ConfigProperty(name = "omnify.agent.secrets.keys") Optional<List<String>> keys) {
        return new EnvelopeSeal(keys.orElse(List.of()));
    }

    @Produces
    @Singleton
    KeepSecrets keepSecrets(SecretStore store, Seal seal, InstantSource clock) {
        return new KeepSecrets(store, seal, clock);
    }

    @Produces
    @Singleton
    Secrets secrets(Config config, KeepSecrets kept) {
        return new Secrets() {
            @Override
            public Optional<String> find(OrgId org, String name) {
                return find(org, name, "");
            }

            @Override
            public Optional<String> find(OrgId org, String name, String host) {
                var setting = "omnify.agent.secrets.\"" + org.value() + "\".\"" + name + "\"";
                return config.getOptionalValue(setting, String.class).or(() -> kept.use(org, name, host));
            }
        };
    }
}
