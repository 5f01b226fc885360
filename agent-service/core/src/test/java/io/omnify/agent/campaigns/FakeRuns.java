package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Runs;
import io.omnify.auth.api.OrgId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Starts nothing, and notes what it was asked to start. */
public final class FakeRuns implements Runs {
    public final List<String> started = new ArrayList<>();
    /** Those whose runs cannot be started, be it that somebody breaks. */
    public final Set<OrgId> refused = new HashSet<>();

    public final Set<OrgId> broken = new HashSet<>();
    /** The campaigns whose runs have ended. */
    public final Set<String> over = new HashSet<>();

    public boolean away;
    public int asked;

    @Override
    public Optional<String> start(Campaign campaign) {
        asked++;
        if (broken.contains(campaign.org())) throw new IllegalStateException("broken");
        if (away || refused.contains(campaign.org())) return Optional.empty();
        var run = campaign.id() + "/" + campaign.order().number();
        started.add(run);
        return Optional.of(run);
    }

    @Override
    public boolean isOver(Campaign campaign) {
        return !campaign.order().run().equals(NONE) && over.contains(campaign.id());
    }
}
