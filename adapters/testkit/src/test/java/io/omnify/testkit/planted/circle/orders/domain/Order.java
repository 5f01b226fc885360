package io.omnify.testkit.planted.circle.orders.domain;

import io.omnify.testkit.planted.circle.customers.domain.Customer;

public record Order(Customer customer) {}
