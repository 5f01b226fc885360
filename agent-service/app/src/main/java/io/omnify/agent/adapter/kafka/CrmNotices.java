package io.omnify.agent.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.CrmNews.Kind;
import io.omnify.agent.clients.usecase.HearOfCrm;
import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what GoHighLevel told of contacts and opportunities, so that clients are what they are there. */
@Singleton
public final class CrmNotices {
    private final Deliveries deliveries;
    private final HearOfCrm hear;

    CrmNotices(Deliveries deliveries, HearOfCrm hear) {
        this.deliveries = deliveries;
        this.hear = hear;
    }

    /** What is read of the event. */
    record Told(String connectionId, String platform, String mode, String eventType, JsonNode payload) {}

    @Incoming("crm-notices")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (!event.type().equals(WebhookMessages.RECEIVED)) return;
        var told = event.read(Told.class);
        var id = told.payload().path("id").asText("");
        if (!told.platform().equals(Platform.GOHIGHLEVEL.code()) || id.isEmpty()) return;
        var mode = Mode.valueOf(told.mode().toUpperCase(Locale.ROOT));
        var account = new CrmAccount(event.org(), told.connectionId(), mode);
        kind(told.eventType()).ifPresent(kind -> hear.handle(account, new CrmNews(kind, id, event.time())));
    }

    /** The vendor's events are named by what they are of: ContactTagUpdate, OpportunityStageUpdate and so on. */
    private static Optional<Kind> kind(String type) {
        if (type.startsWith("Contact")) return Optional.of(Kind.CONTACT);
        return type.startsWith("Opportunity") ? Optional.of(Kind.DEAL) : Optional.empty();
    }
}
