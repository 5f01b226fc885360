package io.omnify.testkit.planted.outward.usecase;

public final class PlaceOrder {}
