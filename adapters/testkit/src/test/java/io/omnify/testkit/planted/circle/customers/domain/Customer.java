package io.omnify.testkit.planted.circle.customers.domain;

import io.omnify.testkit.planted.circle.orders.domain.Order;
import java.util.List;

public record Customer(List<Order> orders) {
    public Order first() {
        return orders.getFirst();
    }
}
