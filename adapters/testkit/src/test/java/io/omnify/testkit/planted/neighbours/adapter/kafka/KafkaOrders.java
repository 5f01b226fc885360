package io.omnify.testkit.planted.neighbours.adapter.kafka;

public final class KafkaOrders {}
