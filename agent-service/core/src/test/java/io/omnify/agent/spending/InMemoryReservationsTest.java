package io.omnify.agent.spending;

import io.omnify.agent.spending.port.Reservations;

class InMemoryReservationsTest extends ReservationsContract {
    private final InMemoryReservations reservations = new InMemoryReservations();

    @Override
    protected Reservations reservations() {
        return reservations;
    }
}
