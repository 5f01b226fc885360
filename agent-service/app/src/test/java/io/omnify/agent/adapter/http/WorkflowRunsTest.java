package io.omnify.agent.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkflowRunsTest {
    private static final ToolResult AWAY = new ToolResult.Failure("unavailable", "They cannot be reached.");
    private final List<String> keys = new ArrayList<>();
    private ToolResult begun = run("pending");
    private ToolResult status = AWAY;
    private final WorkflowRuns runs = new WorkflowRuns(new Asked());

    private final class Asked implements Workflows {
        @Override
        public ToolResult start(OrgId org, String workflow, Map<String, @Nullable Object> input, String key) {
            keys.add(key);
            return begun;
        }

        @Override
        public ToolResult status(OrgId org, String workflow, String run) {
            assertThat(run).isEqualTo("run_1");
            return status;
        }
    }

    private static ToolResult run(String status) {
        return new ToolResult.Success(Json.object("run_id", "run_1", "status", status));
    }

    private static Campaign launched() {
        var now = Instant.parse("2026-06-01T10:00:00Z");
        var draft = Samples.draft(new OrgId("org_acme"), "camp_1", now).campaign();
        return draft.ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, now)
                .campaign();
    }

    @Test
    void oneRunIsStartedForOneOrder() {
        assertThat(runs.start(launched())).contains("run_1");
        assertThat(runs.start(launched())).contains("run_1");
        assertThat(keys).containsOnly("camp_1/1");
        begun = AWAY;
        assertThat(runs.start(launched())).isEmpty();
    }

    @Test
    void aRunIsOverOnlyWhenItIsKnownToBe() {
        var begun = launched().begun("run_1");
        assertThat(runs.isOver(begun)).isFalse();
        for (var under : List.of("pending", "running", "waiting", "paused", "needs_attention")) {
            status = run(under);
            assertThat(runs.isOver(begun)).isFalse();
        }
        for (var end : List.of("completed", "failed", "cancelled")) {
            status = run(end);
            assertThat(runs.isOver(begun)).isTrue();
        }
    }

    @Test
    void oneThatWasClearedIsOverAndNoneIsStartedByAsking() {
        status = new ToolResult.Failure(Workflows.NO_RUN, "There is no such execution.");
        assertThat(runs.isOver(launched().begun("run_1"))).isTrue();
        assertThat(runs.isOver(launched())).isFalse();
        assertThat(keys).isEmpty();
    }
}
