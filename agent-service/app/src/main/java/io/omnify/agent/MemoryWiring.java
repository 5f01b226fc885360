package io.omnify.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.SummariseMemory;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.memory.port.Threads;
import io.omnify.agent.memory.usecase.KeepThreads;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.memory.usecase.Remember;
import io.omnify.agent.spending.usecase.Purse;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what agents remember. */
public final class MemoryWiring {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Produces
    @Singleton
    Recall recall(Threads threads) {
        return new Recall(threads);
    }

    @Produces
    @Singleton
    Remember remember(Threads threads, FindAgents agents, InstantSource clock) {
        return new Remember(threads, agents, MemoryWiring::text, clock);
    }

    private static String text(Map<String, @Nullable Object> json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-shaped", e);
        }
    }

    @Produces
    @Singleton
    KeepThreads keepThreads(
            Threads threads,
            FindAgents agents,
            Models models,
            KeepRules rules,
            Purse purse,
            AgentConfig config,
            InstantSource clock) {
        var money = new SummariseMemory.Money(purse, config.prices(), clock);
        return new KeepThreads(threads, new SummariseMemory(agents, models, rules, money), clock);
    }
}
