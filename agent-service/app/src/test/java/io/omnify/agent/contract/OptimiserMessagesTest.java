package io.omnify.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.SomeProposal;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.Contracts;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OptimiserMessagesTest {
    private static final Instant NOW = Instant.parse("2026-03-15T03:00:00.123Z");
    private final Proposal asking =
            SomeProposal.of(new OrgId("org_acme"), "camp_1", LocalDate.parse("2026-03-15"), Status.PROPOSED, NOW);

    @Test
    void tellsThatItWaitsForSomebody() {
        var message = OptimiserMessages.changed(asking);

        Contracts.assertEvent(message.type(), message.data());
        assertThat(message.key()).isEqualTo("camp_1");
        assertThat(message.data()).contains("\"asks\":true", "\"low\":-4.00").doesNotContain("\"by\"");
    }

    @Test
    void tellsWhatBecameOfIt() {
        var message = OptimiserMessages.changed(asking.become(Status.APPLYING, "user_1", NOW, "good"));

        Contracts.assertEvent(message.type(), message.data());
        assertThat(message.data()).contains("\"asks\":false", "\"by\":\"user_1\"", "\"status\":\"applying\"");
    }
}
