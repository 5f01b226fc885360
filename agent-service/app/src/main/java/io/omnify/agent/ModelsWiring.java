package io.omnify.agent;

import io.omnify.agent.adapter.models.OrganizationModels;
import io.omnify.agent.adapter.web.PublicAddresses;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.executions.usecase.ShowModels;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.port.ModelCatalog;
import io.omnify.openai.OpenAiCatalog;
import io.omnify.openai.OpenAiLanguageModel;
import io.omnify.openai.OpenAiServers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins the models that may be asked. */
public final class ModelsWiring {
    @Produces
    @Singleton
    LanguageModel languageModel(AgentConfig config) {
        return OpenAiLanguageModel.connect(config.model());
    }

    @Produces
    @Singleton
    Models models(
            LanguageModel platform,
            AgentConfig config,
            Secrets secrets,
            @ConfigProperty(name = "omnify.agent.models.trusted") Optional<List<String>> trusted) {
        var addresses = new PublicAddresses(Set.copyOf(trusted.orElse(List.of())));
        var home = String.valueOf(config.model().baseUrl().getHost());
        return new OrganizationModels(
                platform, home, secrets, addresses::mayBeCalled, new OpenAiServers(config.model())::open);
    }

    @Produces
    @Singleton
    Circuits circuits(
            @ConfigProperty(name = "omnify.agent.circuit.failures") int failures,
            @ConfigProperty(name = "omnify.agent.circuit.rest") Duration rest) {
        return new Circuits(failures, rest);
    }

    @Produces
    @Singleton
    ModelCatalog modelCatalog(AgentConfig config, InstantSource clock) {
        return OpenAiCatalog.connect(config.model(), clock);
    }

    @Produces
    @Singleton
    ShowModels showModels(
            ModelCatalog catalog, Models models, AgentConfig config, Circuits circuits, InstantSource clock) {
        return new ShowModels(catalog, models, config.prices(), circuits, clock);
    }

    @Produces
    @Singleton
    AskChain askChain(Models models, Circuits circuits, InstantSource clock) {
        return new AskChain(models, circuits, clock);
    }
}
