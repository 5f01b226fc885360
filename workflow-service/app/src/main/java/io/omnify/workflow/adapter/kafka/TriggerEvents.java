package io.omnify.workflow.adapter.kafka;

import com.mongodb.MongoException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.DeadLetters;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.TransientException;
import io.omnify.workflow.control.usecase.SignalWaiting;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
import io.omnify.workflow.triggers.usecase.TakeEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears every topic of the platform for event triggers and for runs that wait; what nobody listens to is passed over unread. */
@Singleton
public final class TriggerEvents {
    private final Deliveries deliveries;
    private final DeadLetters dead;
    private final TakeEvent take;
    private final SignalWaiting signal;

    public TriggerEvents(Deliveries deliveries, DeadLetters dead, TakeEvent take, SignalWaiting signal) {
        this.signal = signal;
        this.deliveries = deliveries;
        this.dead = dead;
        this.take = take;
    }

    @Incoming("trigger-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        for (var received : batch) {
            try {
                on(received);
            } catch (RuntimeException e) {
                dead.send(received, e);
            }
        }
    }

    private void on(ConsumerRecord<String, byte[]> received) {
        var org = CloudEvents.read(received.headers(), CloudEvents.ORG);
        var type = CloudEvents.read(received.headers(), CloudEvents.TYPE);
        // an event that does not say whose it is can be nobody's trigger
        if (org == null || type == null || !org.startsWith("org_")) return;
        if (wanted(new OrgId(org), type)) deliveries.handle(received, event -> handle(new OrgId(org), type, event));
    }

    /** When it cannot be told, the delivery waits until it can. */
    private boolean wanted(OrgId org, String type) {
        try {
            return take.wanted(org, type) || signal.wanted(org, type);
        } catch (MongoException e) {
            return true;
        }
    }

    private void handle(OrgId org, String type, Event event) {
        try {
            var view = view(event);
            if (take.wanted(org, type)) take.handle(org, type, event.id(), event.time(), view);
            if (signal.wanted(org, type)) signal.handle(org, type, event.id(), view);
        } catch (Refused e) {
            if (e.refusal() instanceof Refusal.EngineUnavailable)
                throw new TransientException("the engine's inbox cannot be reached", e);
            throw e;
        }
    }

    private static Map<String, @Nullable Object> view(Event event) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", event.id());
        view.put("type", event.type());
        view.put("time", event.time().toString());
        view.put("subject", event.subject());
        view.put("data", OutboxMessage.mapper().convertValue(event.data(), Object.class));
        return view;
    }
}
