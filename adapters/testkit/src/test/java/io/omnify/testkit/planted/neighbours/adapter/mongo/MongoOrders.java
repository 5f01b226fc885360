package io.omnify.testkit.planted.neighbours.adapter.mongo;

import io.omnify.testkit.planted.neighbours.adapter.kafka.KafkaOrders;

public record MongoOrders(KafkaOrders neighbour) {}
