package io.omnify.auth.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.platform.events.Event;
import io.omnify.testkit.Contracts;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumedExamplesTest {
    private static final String ORG = "org_01KB3M1T7Q9V2W8X4Y6Z0A1B2C";

    private static Event event(String type, String org, String json) {
        var headers = new RecordHeaders();
        Map.of("ce_id", "evt_1", "ce_type", type, "ce_orgid", org)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return Event.of(headers, "key", json.getBytes(UTF_8), 0);
    }

    @Test
    void everyAuditEntryIsRead() {
        for (var example : Contracts.examples(AuditEntries.TYPE)) {
            var entry = AuditEntries.entry(event(AuditEntries.TYPE, ORG, example));
            assertThat(entry.action()).contains(".");
            assertThat(entry.actor().id()).isNotBlank();
            assertThat(entry.details()).startsWith("{").doesNotContain("organization_id");
        }
    }

    @Test
    void anEntryForAnotherOrganisationIsNotKept() {
        var example = Contracts.examples(AuditEntries.TYPE).getFirst();

        assertThatThrownBy(() -> AuditEntries.entry(event(AuditEntries.TYPE, "org_other", example)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign.created.v1", "campaign.deleted.v1"})
    void everyCampaignIsRead(String type) {
        for (var example : Contracts.examples(type))
            assertThat(AgentCounts.campaign(event(type, ORG, example))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.created.v1", "agent.deleted.v1"})
    void everyAgentIsRead(String type) {
        for (var example : Contracts.examples(type))
            assertThat(AgentCounts.agent(event(type, ORG, example))).isNotBlank();
    }
}
