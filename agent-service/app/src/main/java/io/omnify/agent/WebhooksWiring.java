package io.omnify.agent;

import io.omnify.agent.adapter.signature.SealedLocker;
import io.omnify.agent.adapter.signature.VendorSignatures;
import io.omnify.agent.adapter.web.PublicAddresses;
import io.omnify.agent.adapter.web.WebCalls;
import io.omnify.agent.adapter.web.WebPosts;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.KnownConnections;
import io.omnify.agent.webhooks.port.Locker;
import io.omnify.agent.webhooks.port.Posts;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.usecase.Announce;
import io.omnify.agent.webhooks.usecase.Deliver;
import io.omnify.agent.webhooks.usecase.KeepInlet;
import io.omnify.agent.webhooks.usecase.KeepSubscriptions;
import io.omnify.agent.webhooks.usecase.Redeliver;
import io.omnify.agent.webhooks.usecase.TakeAppWebhook;
import io.omnify.agent.webhooks.usecase.TakeWebhook;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what platforms tell us and what we tell organisations' own systems. */
public final class WebhooksWiring {
    private static final String PLATFORMS = "omnify.platforms.";
    private static final String SIMULATED = "omnify-simulation"; // the app's secret, as the simulator knows it

    @Produces
    @Singleton
    Posts posts(@ConfigProperty(name = "omnify.agent.http.trusted") Optional<List<String>> trusted, Vertx vertx) {
        return new WebPosts(new PublicAddresses(Set.copyOf(trusted.orElse(List.of()))), new WebCalls(vertx));
    }

    @Produces
    @Singleton
    Locker locker(Seal seal) {
        return new SealedLocker(seal);
    }

    @Produces
    @Singleton
    KnownConnections knownConnections(Connections connections) {
        return (org, id) -> connections
                .find(org, id)
                .filter(found -> !found.is(Connection.Status.DISCONNECTED))
                .map(found -> {
                    var account = found.account();
                    return new KnownConnections.Known(
                            found.platform(), found.mode(), account == null ? "" : account.id());
                });
    }

    @Produces
    @Singleton
    VendorWebhooks vendorWebhooks(Config config) {
        var live = new VendorSignatures.Keys(
                text(config, "gohighlevel.webhook-key"),
                text(config, "meta-ads.client-secret"),
                text(config, "meta-ads.webhook-token"),
                text(config, "linkedin-ads.client-secret"));
        var simulated = new VendorSignatures.Keys(
                text(config, "gohighlevel.simulated-webhook-key"), SIMULATED, SIMULATED, SIMULATED);
        return new VendorSignatures(live, simulated);
    }

    private static String text(Config config, String name) {
        return config.getOptionalValue(PLATFORMS + name, String.class).orElse("");
    }

    @Produces
    @Singleton
    KeepSubscriptions keepSubscriptions(
            Subscriptions subscriptions, Posts posts, Locker locker, Ids ids, InstantSource clock) {
        return new KeepSubscriptions(subscriptions, posts, locker, ids, clock);
    }

    @Produces
    @Singleton
    Announce announce(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        return new Announce(subscriptions, deliveries, clock);
    }

    @Produces
    @Singleton
    Deliver deliver(
            Subscriptions subscriptions, Deliveries deliveries, Posts posts, Locker locker, InstantSource clock) {
        return new Deliver(subscriptions, deliveries, posts, locker, clock);
    }

    @Produces
    @Singleton
    Redeliver redeliver(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        return new Redeliver(subscriptions, deliveries, clock);
    }

    @Produces
    @Singleton
    KeepInlet keepInlet(Inlets inlets, KnownConnections connections, VendorWebhooks vendors, Locker locker) {
        return new KeepInlet(inlets, connections, vendors, locker);
    }

    @Produces
    @Singleton
    TakeWebhook takeWebhook(Inlets inlets, KnownConnections connections, VendorWebhooks vendors, InstantSource clock) {
        return new TakeWebhook(inlets, connections, vendors, clock);
    }

    @Produces
    @Singleton
    TakeAppWebhook takeAppWebhook(
            Inlets inlets, ConnectionsOfAccount connections, VendorWebhooks vendors, InstantSource clock) {
        return new TakeAppWebhook(inlets, connections, vendors, clock);
    }
}
