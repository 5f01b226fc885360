package io.omnify.platform.events;

/** A collection whose documents carry an outbox, and the topic its messages go to; one bean per collection. */
public interface OutboxSource {
    String collection();

    String topic();

    /** Where one message goes; several topics may share a collection. */
    default String topicOf(OutboxMessage message) {
        return topic();
    }
}
