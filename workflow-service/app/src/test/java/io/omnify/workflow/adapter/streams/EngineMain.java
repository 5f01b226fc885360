package io.omnify.workflow.adapter.streams;

import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.usecase.Engine;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** The engine alone in a process that a test can kill. */
public final class EngineMain {
    private EngineMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        var state = Path.of(arguments[1]);
        var settings = EngineSettings.of(arguments[0], state, EngineInstance.of(state), 1);
        var engine = new Engine(new RenderTemplate(new CelExpressions()));
        var streams = new KafkaStreams(
                new EngineTopology(engine, "workflow-service").build(InstantSource.system()), settings);
        streams.setUncaughtExceptionHandler((Throwable e) -> {
            System.out.println("thread replaced: " + e);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.start();
        System.out.println("engine started");
        Thread.currentThread().join();
    }
}
