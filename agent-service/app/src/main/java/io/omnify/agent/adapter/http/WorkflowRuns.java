package io.omnify.agent.adapter.http;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Runs;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Campaigns are carried out by a workflow that every organisation has, one run for each order. */
@Singleton
public final class WorkflowRuns implements Runs {
    public static final String WORKFLOW = "carry-out-campaign";
    private static final Logger LOG = Logger.getLogger(WorkflowRuns.class);

    private final Workflows workflows;

    WorkflowRuns(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public boolean start(Campaign campaign) {
        long order = campaign.order().number();
        var platforms = campaign.placements().stream()
                .filter(part -> !part.pending().isEmpty())
                .map(part -> part.platform().code())
                .toList();
        if (platforms.isEmpty()) return true;
        var input = Json.object("campaign_id", campaign.id(), "order", order, "platforms", platforms);
        var started = started(campaign, input);
        if (started instanceof ToolResult.Success) return true;
        LOG.warnf("campaign not carried out yet campaign=%s order=%d reason=%s", campaign.id(), order, started);
        return false;
    }

    private ToolResult started(Campaign campaign, Map<String, @Nullable Object> input) {
        var key = campaign.id() + "/" + campaign.order().number();
        try {
            return workflows.start(campaign.org(), WORKFLOW, input, key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ToolResult.Failure("interrupted", "The service is stopping.");
        }
    }
}
