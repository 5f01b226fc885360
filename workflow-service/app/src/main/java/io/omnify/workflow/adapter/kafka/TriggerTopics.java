package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.TopicDeclarations;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics event triggers hear, so that hearing one that nobody has written to yet is no error. */
@Singleton
public final class TriggerTopics implements TopicDeclarations {
    private final String topics;

    public TriggerTopics(@ConfigProperty(name = "mp.messaging.incoming.trigger-events.topics") String topics) {
        this.topics = topics;
    }

    @Override
    public Map<String, Integer> partitions() {
        var all = new TreeMap<String, Integer>();
        for (var topic : topics.split(",")) all.put(topic.strip(), STANDARD);
        return all;
    }
}
