package io.omnify.agent.agents.domain;

import java.time.Instant;

/** What an agent was from one publication to the next; never changed, so that an execution can be explained later. */
public record AgentVersion(long version, AgentDraft content, Instant publishedAt) {}
