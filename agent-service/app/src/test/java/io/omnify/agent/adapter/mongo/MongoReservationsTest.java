package io.omnify.agent.adapter.mongo;

import io.omnify.agent.spending.ReservationsContract;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoReservationsTest extends ReservationsContract {
    @Inject
    MongoReservations reservations;

    @Override
    protected Reservations reservations() {
        return reservations;
    }
}
