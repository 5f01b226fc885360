package io.omnify.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Puts aside what one record of a batch met, so that the rest of the batch goes on. */
@Singleton
public final class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventProducer producer;

    public DeadLetters(EventProducer producer) {
        this.producer = producer;
    }

    /** To the dead letters of its topic; waits for a broker that is away, however long. */
    public void send(ConsumerRecord<String, byte[]> received, Exception reason) {
        send(received, received.topic() + ".dlq", reason);
    }

    /** The same to those of one consumer. What is not put aside must not be passed over. */
    void send(ConsumerRecord<String, byte[]> received, String letters, Exception reason) {
        LOG.errorf(reason, "event put aside topic=%s key=%s", received.topic(), received.key());
        var letter = new ProducerRecord<>(letters, received.key(), received.value());
        received.headers().forEach(letter.headers()::add);
        explain(letter, received, reason);
        try {
            Patience.attempt(() -> "dead letter topic=" + letter.topic() + " key=" + letter.key(), () -> sent(letter));
        } catch (Patience.Stopped e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the dead letter was not taken", e);
        }
    }

    /** In the words of the connector, which puts aside what comes one at a time: whoever reads letters knows one form. */
    private static void explain(
            ProducerRecord<String, byte[]> letter, ConsumerRecord<String, byte[]> received, Exception reason) {
        tell(letter, "reason", reason);
        if (reason.getCause() != null) tell(letter, "cause", reason.getCause());
        tell(letter, "topic", received.topic());
        tell(letter, "partition", received.partition());
        tell(letter, "offset", received.offset());
    }

    private static void tell(ProducerRecord<String, byte[]> letter, String what, Object value) {
        letter.headers().add("dead-letter-" + what, value.toString().getBytes(UTF_8));
    }

    private void sent(ProducerRecord<String, byte[]> letter) throws InterruptedException, ExecutionException {
        try {
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TransientException("the broker does not answer", e);
        }
    }
}
