package io.omnify.agent;

import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.port.Retention;
import io.omnify.agent.executions.usecase.ClearOldExecutions;
import io.omnify.agent.executions.usecase.KeepExecutions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together how long executions are kept. */
public final class RetentionWiring {
    @Produces
    @Singleton
    KeepExecutions keepExecutions(Retention retention, AgentConfig config) {
        return new KeepExecutions(retention, config.retention());
    }

    /** What makes no sense in the configuration is known at start. */
    void check(@Observes StartupEvent start, KeepExecutions keep) {}

    @Produces
    @Singleton
    ClearOldExecutions clearOldExecutions(OldExecutions executions, KeepExecutions keep, InstantSource clock) {
        return new ClearOldExecutions(executions, keep, clock);
    }
}
