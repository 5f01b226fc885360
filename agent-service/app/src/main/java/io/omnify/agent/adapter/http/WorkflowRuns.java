package io.omnify.agent.adapter.http;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Runs;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Campaigns are carried out by a workflow that every organisation has, one run for each order. */
@Singleton
public final class WorkflowRuns implements Runs {
    public static final String WORKFLOW = "carry-out-campaign";
    private static final Set<String> OVER = Set.of("completed", "failed", "cancelled");
    private static final Logger LOG = Logger.getLogger(WorkflowRuns.class);

    private final Workflows workflows;

    WorkflowRuns(Workflows workflows) {
        this.workflows = workflows;
    }

    @Override
    public Optional<String> start(Campaign campaign) {
        if (platforms(campaign).isEmpty()) return Optional.of(NONE);
        var asked = asked(campaign, this::begin);
        if (asked instanceof ToolResult.Success(var run)) return Optional.of(String.valueOf(run.get("run_id")));
        LOG.warnf(
                "campaign not carried out yet org=%s campaign=%s order=%d reason=%s",
                campaign.org().value(),
                campaign.id(),
                campaign.order().number(),
                asked instanceof ToolResult.Failure(var code, var _) ? code : "unknown");
        return Optional.empty();
    }

    @Override
    public boolean isOver(Campaign campaign) {
        if (platforms(campaign).isEmpty() || campaign.order().run().equals(NONE)) return false;
        return switch (asked(campaign, this::status)) {
            case ToolResult.Success(var run) -> OVER.contains(String.valueOf(run.get("status")));
            case ToolResult.Failure(var code, var _) -> code.equals(Workflows.NO_RUN); // only what is over is cleared
        };
    }

    private ToolResult status(Campaign campaign) throws InterruptedException {
        return workflows.status(campaign.org(), WORKFLOW, campaign.order().run());
    }

    private ToolResult begin(Campaign campaign) throws InterruptedException {
        long order = campaign.order().number();
        var input = Json.object("campaign_id", campaign.id(), "order", order, "platforms", platforms(campaign));
        return workflows.start(campaign.org(), WORKFLOW, input, campaign.id() + "/" + order);
    }

    private static List<String> platforms(Campaign campaign) {
        return campaign.placements().stream()
                .filter(part -> !part.pending().isEmpty())
                .map(part -> part.platform().code())
                .toList();
    }

    /** What is asked of the workflows. */
    @FunctionalInterface
    private interface Question {
        ToolResult ask(Campaign campaign) throws InterruptedException;
    }

    private static ToolResult asked(Campaign campaign, Question question) {
        try {
            return question.ask(campaign);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ToolResult.Failure("interrupted", "The service is stopping.");
        }
    }
}
