package io.omnify.agent.compliance.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.auth.api.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every agent an organisation has published, page by page. */
final class AllAgents {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 100;

    private AllAgents() {}

    static List<Agent> of(FindAgents find, OrgId org) {
        var all = new ArrayList<Agent>();
        var page = find.list(org, Optional.empty(), Optional.empty(), PAGE);
        for (int i = 0; !page.isEmpty() && i < MOST_PAGES; i++) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : find.list(
                            org, Optional.empty(), Optional.of(page.getLast().id()), PAGE);
        }
        return all.stream().filter(Agent::isPublished).toList();
    }
}
