package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.DealBookContract;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoDealBookTest extends DealBookContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");

    @Inject
    DealBook deals;

    @Inject
    AgentDatabase database;

    @Override
    protected DealBook deals() {
        return deals;
    }

    private static Deal deal(Deal.Status status, Instant at) {
        return new Deal("1", "Deal", "con_1", "pip_1", "sta_1", status, Money.of("1.00", "EUR"), NOW, at);
    }

    @Test
    void whatIsLateAtTheWriteIsNotPutOverWhatIsNewer() {
        var crm = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), "conn_1", Mode.SIMULATION);
        var won = deal(Deal.Status.WON, NOW.plusSeconds(1));
        write(crm, deal(Deal.Status.OPEN, NOW));
        write(crm, won);
        write(crm, deal(Deal.Status.OPEN, NOW));
        assertThat(deals.find(crm, "1")).map(DealBook.Known::deal).contains(won);
    }

    /** As {@code put} writes once it has looked, whatever it saw. */
    private void write(CrmAccount crm, Deal deal) {
        database.raw(MongoDealBook.DEALS).bulkWrite(DealWrites.news(DealForm.write(crm, deal, NOW)));
    }
}
