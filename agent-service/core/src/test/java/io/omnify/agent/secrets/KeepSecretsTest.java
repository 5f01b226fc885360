package io.omnify.agent.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.secrets.domain.Secret;
import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.secrets.port.SecretStore;
import io.omnify.agent.secrets.usecase.KeepSecrets;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepSecretsTest {
    private static final OrgId ACME = new OrgId("org_acme");
    private final KeepSecrets secrets = new KeepSecrets(new Store(), new Open(), new TestClock());

    private static final class Open implements Seal {
        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public String seal(String text, String context) {
            return text;
        }

        @Override
        public String open(String sealed, String context) {
            return sealed;
        }
    }

    private static final class Store implements SecretStore {
        private final Map<String, Secret> kept = new HashMap<>();

        @Override
        public Optional<Secret> find(OrgId org, String name) {
            return Optional.ofNullable(kept.get(org.value() + name));
        }

        @Override
        public List<Secret> list(OrgId org, int limit, String after) {
            return List.copyOf(kept.values());
        }

        @Override
        public void put(Secret secret) {
            kept.put(secret.org().value() + secret.name(), secret);
        }

        @Override
        public boolean remove(OrgId org, String name) {
            return kept.remove(org.value() + name) != null;
        }
    }

    @Test
    void goesNowhereButToItsHosts() {
        secrets.keep(ACME, "crm", "s3cret-value", List.of("crm.example.com"), "user_1");
        assertThat(secrets.use(ACME, "crm", "crm.example.com")).hasValue("s3cret-value");
        assertThat(secrets.use(ACME, "crm", "models.example.com")).isEmpty();
        assertThat(secrets.use(ACME, "crm", "")).isEmpty();
        assertThat(secrets.use(new OrgId("org_other"), "crm", "crm.example.com"))
                .isEmpty();
    }
}
