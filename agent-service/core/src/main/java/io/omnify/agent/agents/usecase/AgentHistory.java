package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.agent.agents.domain.Difference;
import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** What an agent was and could become again: its versions by number, and its draft under the name {@code draft}. */
public final class AgentHistory {
    public static final String DRAFT = "draft";

    private final AgentVersions versions;
    private final FindAgents find;
    private final ChangeAgent change;

    public AgentHistory(AgentVersions versions, FindAgents find, ChangeAgent change) {
        this.versions = versions;
        this.find = find;
        this.change = change;
    }

    /** Published versions, newest first. */
    public List<AgentVersion> list(OrgId org, String id, Optional<Long> before, int limit) {
        return versions.list(org, find.one(org, id).id(), before, limit);
    }

    public AgentVersion one(OrgId org, String id, String version) {
        return of(find.one(org, id), version);
    }

    public List<Difference> between(OrgId org, String id, String from, String to) {
        var agent = find.one(org, id);
        return Difference.between(of(agent, from).content(), of(agent, to).content());
    }

    /**
     * Makes the draft, or what an earlier version was, the new current version. It is held to the rules of today: what
     * was allowed when it was saved, and no longer is, is refused by name and never silently made less.
     */
    public Agent publish(OrgId org, String id, String version, Optional<String> expected) {
        var agent = find.one(org, id);
        if (expected.isPresent() && !expected.get().equals(agent.tag())) {
            throw new Refused(new Refusal.AgentVersionDiffers(id));
        }
        return change.replace(
                org, id, Optional.of(agent.tag()), of(agent, version).content());
    }

    private AgentVersion of(Agent agent, String version) {
        return found(agent, version)
                .orElseThrow(
                        () -> new Refused(new Refusal.NoSuchVersion(agent.id().value(), version)));
    }

    private Optional<AgentVersion> found(Agent agent, String version) {
        if (version.equals(DRAFT)) {
            return Optional.ofNullable(agent.draft())
                    .map(draft -> new AgentVersion(0, draft.content(), draft.savedAt()));
        }
        if (!version.matches("[1-9][0-9]{0,17}")) return Optional.empty();
        return versions.find(agent.org(), agent.id(), Long.parseLong(version));
    }
}
