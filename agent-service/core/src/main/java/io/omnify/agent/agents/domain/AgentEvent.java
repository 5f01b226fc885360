package io.omnify.agent.agents.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** What happened to an agent, for everybody who wants to know. */
public sealed interface AgentEvent {
    record Created(OrgId org, AgentId agent, String name, AgentType type, Instant at) implements AgentEvent {}

    record Changed(OrgId org, AgentId agent, long version, Instant at) implements AgentEvent {}

    /** The platform gave an agent that nobody had edited its newer content. */
    record Renewed(OrgId org, AgentId agent, long version, Instant at) implements AgentEvent {}

    /** A draft was saved, or discarded (revision 0). */
    record DraftSaved(OrgId org, AgentId agent, long revision, Instant at) implements AgentEvent {}

    record Deleted(OrgId org, AgentId agent, Instant at) implements AgentEvent {}
}
