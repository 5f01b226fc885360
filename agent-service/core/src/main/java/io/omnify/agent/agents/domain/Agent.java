package io.omnify.agent.agents.domain;

import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to give work to: instructions, tools and the form of the answer. Immutable; what is published is a new
 * version, and what is still being written is its draft.
 *
 * @param content everything said, see {@link AgentDraft#filled()}; the draft's own while nothing was published
 * @param version of what is published; 0 while nothing was
 * @param provisioned the version that the platform wrote; as long as it is the current one, nobody has edited the agent
 */
public record Agent(
        AgentId id,
        OrgId org,
        AgentDraft content,
        boolean builtIn,
        long provisioned,
        long version,
        @Nullable Draft draft,
        Instant createdAt,
        Instant updatedAt) {
    /** What its author has not published yet; each save is a new revision. */
    public record Draft(AgentDraft content, long revision, Instant savedAt) {}

    /** A new state, the one it followed (null for a new agent), and the fact that led to it: stored together or not. */
    public record Change(Agent agent, @Nullable Agent before, AgentEvent event) {}

    public static Change create(OrgId org, AgentId id, AgentDraft draft, Instant now) {
        return created(new Agent(id, org, draft.filled(), false, 0, 1, null, now, now));
    }

    /** An agent that cannot be given work before it is published. */
    public static Change createDraft(OrgId org, AgentId id, AgentDraft draft, Instant now) {
        var content = draft.filled();
        return created(new Agent(id, org, content, false, 0, 0, new Draft(content, 1, now), now, now));
    }

    /** The agent of this type that an organisation has from the platform; its id is the type. */
    public static Change builtIn(OrgId org, AgentType type, Instant now) {
        var content = AgentTemplate.of(type).content();
        return created(new Agent(new AgentId(type.code()), org, content, true, 1, 1, null, now, now));
    }

    private static Change created(Agent agent) {
        return new Change(
                agent, null, new AgentEvent.Created(agent.org, agent.id, agent.name(), agent.type(), agent.createdAt));
    }

    /** Publishes at once; a draft is gone with it. */
    public Change change(AgentDraft draft, Instant now) {
        var next = new Agent(id, org, draft.filled(), builtIn, provisioned, version + 1, null, createdAt, now);
        return new Change(next, this, new AgentEvent.Changed(org, id, next.version, now));
    }

    /** What the platform now gives to an agent of this type. */
    public Change renewed(Instant now) {
        var content = AgentTemplate.of(type()).content();
        var next = new Agent(id, org, content, builtIn, version + 1, version + 1, draft, createdAt, now);
        return new Change(next, this, new AgentEvent.Renewed(org, id, next.version, now));
    }

    public Change saveDraft(AgentDraft written, Instant now) {
        var next = new Draft(written.filled(), revision() + 1, now);
        return drafted(version == 0 ? next.content : content, next, now);
    }

    /** Forgets what was not published; an agent that has nothing else is deleted instead. */
    public Change discardDraft(Instant now) {
        return drafted(content, null, now);
    }

    private Change drafted(AgentDraft content, @Nullable Draft draft, Instant now) {
        var next = new Agent(id, org, content, builtIn, provisioned, version, draft, createdAt, updatedAt);
        return new Change(next, this, new AgentEvent.DraftSaved(org, id, next.revision(), now));
    }

    public Change delete(Instant now) {
        return new Change(this, this, new AgentEvent.Deleted(org, id, now));
    }

    /** The agent as it was, or will be. */
    public Agent as(AgentDraft other, long version) {
        return new Agent(id, org, other, builtIn, provisioned, version, null, createdAt, updatedAt);
    }

    public boolean isPublished() {
        return version > 0;
    }

    /** Nobody has changed what the platform gave. */
    public boolean isUntouched() {
        return builtIn && version == provisioned && draft == null;
    }

    /** The revision of the draft; 0 when there is none. */
    public long revision() {
        return draft == null ? 0 : draft.revision;
    }

    /** Tells two states apart, draft included. */
    public String tag() {
        return draft == null ? Long.toString(version) : version + "-" + draft.revision;
    }

    public String name() {
        return content.name();
    }

    public AgentType type() {
        return content.type();
    }

    public String description() {
        var text = content.description();
        return text == null ? "" : text;
    }

    public String instructions() {
        var text = content.task().instructions();
        return text == null ? "" : text;
    }

    public @Nullable Map<String, @Nullable Object> outputSchema() {
        return content.task().outputSchema();
    }

    public ModelChain models() {
        return content.means().models();
    }

    public List<ToolGrant> tools() {
        var tools = content.means().tools();
        return tools == null ? List.of() : tools;
    }

    public List<String> toolNames() {
        return tools().stream().map(ToolGrant::name).toList();
    }

    public Map<String, @Nullable Object> guardrails() {
        return content.bounds().guardrails();
    }

    public Budget budget() {
        return content.bounds().budget();
    }

    public Map<String, @Nullable Object> config() {
        return content.config();
    }
}
