package io.omnify.agent;

import io.omnify.agent.adapter.web.HttpAction;
import io.omnify.agent.adapter.web.WebCalls;
import io.omnify.agent.advertising.usecase.AdActions;
import io.omnify.agent.advertising.usecase.AudienceActions;
import io.omnify.agent.advertising.usecase.ConversionActions;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.campaigns.usecase.CampaignActions;
import io.omnify.agent.campaigns.usecase.CarryOut;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.clients.usecase.CrmActions;
import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.clients.usecase.WriteLetters;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.sandbox.SandboxPlatform;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins the platforms whose actions this service can do. */
public final class EffectsWiring {
    @Produces
    @Singleton
    CrmActions.Desk desk(
            Clients clients,
            DealBook deals,
            Letters letters,
            WriteClients writing,
            WriteLetters post,
            ForgetCrm forget,
            InstantSource clock) {
        return new CrmActions.Desk(clients, deals, letters, writing, post, forget, clock);
    }

    @Produces
    @Singleton
    Actions actions(
            @ConfigProperty(name = "omnify.agent.simulator.url") URI simulator,
            @ConfigProperty(name = "omnify.agent.http.trusted") Optional<List<String>> trusted,
            Secrets secrets,
            CarryOut carryOut,
            Platforms platforms,
            UseConnection connections,
            Worlds worlds,
            OurParts parts,
            CrmActions.Desk desk,
            Vertx vertx) {
        var actions = new ArrayList<Action>(SandboxPlatform.connect(simulator));
        actions.add(new HttpAction(Set.copyOf(trusted.orElse(List.of())), secrets, new WebCalls(vertx)));
        actions.addAll(CampaignActions.of(carryOut));
        actions.addAll(AdActions.of(platforms, connections, worlds, parts));
        actions.addAll(AudienceActions.of(platforms, connections));
        actions.addAll(ConversionActions.of(platforms, connections, worlds));
        actions.addAll(CrmActions.of(platforms, connections, desk));
        return new Actions(actions);
    }
}
