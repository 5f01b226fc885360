package io.omnify.testkit.planted.outward.domain;

import io.omnify.testkit.planted.outward.usecase.PlaceOrder;

public record Order(PlaceOrder placedBy) {}
