package io.omnify.agent.adapter.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.CrmNews.Kind;
import io.omnify.agent.clients.usecase.HearOfCrm;
import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what GoHighLevel told of contacts and opportunities, so that clients are what they are there. */
@Singleton
public final class CrmNotices {
    private static final Set<String> TYPES = Set.of(WebhookMessages.RECEIVED);

    private final Batches batches;
    private final HearOfCrm hear;

    CrmNotices(Batches batches, HearOfCrm hear) {
        this.batches = batches;
        this.hear = hear;
    }

    /** What is read of the event. */
    record Told(String connectionId, String platform, String mode, String eventType, JsonNode payload) {}

    @Incoming("crm-notices")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> batch) {
        batches.each(batch, TYPES, AgentTopics.OWN_LETTERS, this::handle);
    }

    private void handle(Event event) {
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
