package io.omnify.workflow.adapter.streams;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Puts every published definition where the engine finds it. */
final class DefinitionKeeper implements Processor<String, byte[], Void, Void> {
    private @Nullable KeyValueStore<String, byte[]> store;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(EngineTopology.DEFINITIONS);
    }

    @Override
    public void process(Record<String, byte[]> published) {
        if (store != null && published.key() != null) store.put(published.key(), published.value());
    }
}
