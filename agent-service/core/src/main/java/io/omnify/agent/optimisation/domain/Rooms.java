package io.omnify.agent.optimisation.domain;

import java.util.List;

/** Draws the limits of one morning: what may change, the caps, the floor for return on spend, and what is in demand. */
final class Rooms {
    private static final double ROOM_TO_GROW = 1.15;
    private static final int HALVINGS = 40;

    private final Problem problem;
    private final Beliefs beliefs;

    Rooms(Problem problem, Beliefs beliefs) {
        this.problem = problem;
        this.beliefs = beliefs;
    }

    List<Room> all() {
        var rooms = problem.arms().stream().map(this::room).toList();
        double least = rooms.stream().mapToDouble(Room::least).sum();
        double cap = problem.plan().cap();
        if (least <= cap) return rooms;
        return rooms.stream().map(each -> each.shrunk(cap / least)).toList();
    }

    private Room room(Arm arm) {
        var delivery = Delivery.of(arm.id(), beliefs.evidence());
        var room = Room.of(arm, problem, delivery).upTo(delivery.demand() * ROOM_TO_GROW, Room.Bound.DEMAND);
        if (problem.minRoas().isEmpty()) return room;
        double worthwhile = worthwhile(beliefs.of(arm), problem.minRoas().getAsDouble(), room.most());
        return room.upTo(worthwhile / room.delivery(), Room.Bound.RETURN_ON_SPEND);
    }

    /** The most that can be spent while the whole of it is expected to bring back the floor; by halving. */
    private static double worthwhile(Response response, double floor, double most) {
        if (response.mean(most) >= floor * most) return Double.POSITIVE_INFINITY;
        double low = 0;
        double high = most;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (response.mean(middle) >= floor * middle) low = middle;
            else high = middle;
        }
        return low;
    }
}
