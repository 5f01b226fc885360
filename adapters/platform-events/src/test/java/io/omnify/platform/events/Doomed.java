package io.omnify.platform.events;

import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer whose channel a test lets die. */
@Singleton
public class Doomed {
    @Incoming("doomed")
    void on(ConsumerRecord<String, byte[]> received) {}
}
