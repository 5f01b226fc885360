package io.omnify.agent.adapter.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.auth.api.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OrganizationModelsTest {
    private static final OrgId ACME = new OrgId("org_acme");
    private static final LanguageModel PLATFORM = new LanguageModel() {
        @Override
        public Mode mode() {
            return Mode.LIVE;
        }

        @Override
        public String defaultModel() {
            return "test-model";
        }

        @Override
        public ModelOutcome answer(ModelRequest request, Consumer<String> onText) {
            return new ModelOutcome.Failed(new ModelFailure.Misconfigured("never asked"));
        }
    };
    private final List<String> opened = new ArrayList<>();

    private void open(String allowed) {
        Secrets secrets = new Secrets() {
            @Override
            public Optional<String> find(OrgId org, String name) {
                return Optional.empty();
            }

            @Override
            public Optional<String> find(OrgId org, String name, String host) {
                return host.equals(allowed) ? Optional.of("own-key") : Optional.empty();
            }
        };
        var models = new OrganizationModels(PLATFORM, "models.example.com", secrets, uri -> true, (url, key, name) -> {
            opened.add(key);
            return PLATFORM;
        });
        var _ = models.open(ACME, new ModelChoice("test-model", null, "own"));
    }

    @Test
    void aKeyGoesToThePlatformsModelOnlyWhenItMayGoToThatHost() {
        open("models.example.com");
        assertThat(opened).containsExactly("own-key");
        open("crm.example.com");
        open("");
        assertThat(opened).containsExactly("own-key");
    }
}
