package io.omnify.auth.adapter.kafka;

import io.omnify.auth.api.Plan.Limit;
import io.omnify.auth.usage.port.Usage;
import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Counts the agents and campaigns of every organisation, for what its plan includes. */
@Singleton
public class AgentCounts {
    private static final Set<String> TYPES =
            Set.of("agent.created.v1", "agent.deleted.v1", "campaign.created.v1", "campaign.deleted.v1");
    /** What could not be counted. */
    public static final String LETTERS = "omnify.agent.events.auth-service.dlq";

    private final Batches batches;
    private final Usage usage;

    AgentCounts(Batches batches, Usage usage) {
        this.batches = batches;
        this.usage = usage;
    }

    @Incoming("agents")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> batch) {
        batches.each(batch, TYPES, LETTERS, this::handle);
    }

    private void handle(Event event) {
        switch (event.type()) {
            case "agent.created.v1" -> usage.created(event.org(), Limit.AGENTS, agent(event));
            case "agent.deleted.v1" -> usage.deleted(event.org(), Limit.AGENTS, agent(event));
            case "campaign.created.v1" -> usage.created(event.org(), Limit.CAMPAIGNS, campaign(event));
            case "campaign.deleted.v1" -> usage.deleted(event.org(), Limit.CAMPAIGNS, campaign(event));
            default -> throw new IllegalArgumentException("not counted here: " + event.type());
        }
    }

    static String agent(Event event) {
        return event.read(AgentV1.class).agentId();
    }

    static String campaign(Event event) {
        return event.read(CampaignV1.class).campaignId();
    }

    /** What this service reads of docs/contracts/events/campaign.created.v1.json and campaign.deleted.v1.json. */
    record CampaignV1(String campaignId) {}

    /** What this service reads of docs/contracts/events/agent.created.v1.json and agent.deleted.v1.json. */
    record AgentV1(String agentId) {}
}
