package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.Deals;
import java.util.Currency;
import java.util.UUID;

class InMemoryDealsTest extends DealsContract {
    private final InMemoryDeals deals = new InMemoryDeals(Currency.getInstance("EUR"), InMemoryCrmTest.NOW);

    @Override
    protected Deals deals() {
        return deals;
    }

    @Override
    protected Access access() {
        return InMemoryCrmTest.ACCESS;
    }

    @Override
    protected String contact() {
        return UUID.randomUUID().toString();
    }

    @Override
    protected String currency() {
        return "EUR";
    }
}
