package io.omnify.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import org.junit.jupiter.api.Test;

/** Every example a producer promises can be read here. */
class ConsumedEventsTest {
    @Test
    void stepsThatStarted() throws JsonProcessingException {
        for (var example : Contracts.examples("agent.step.started.v1"))
            assertThat(read(example, StepStartedV1.class).toInput()).isNotNull();
    }

    @Test
    void stepsThatFinished() throws JsonProcessingException {
        for (var example : Contracts.examples("agent.step.finished.v1"))
            assertThat(read(example, StepFinishedV1.class).toInput()).isNotNull();
    }

    @Test
    void runsThatChanged() throws JsonProcessingException {
        for (var example : Contracts.examples("workflow.run.changed.v1")) {
            var event = read(example, RunChangedV1.class);
            assertThat(RunChangedV1.of(event.toRun(new OrgId("org_a")))).isEqualTo(event);
        }
    }

    @Test
    void ourOwnCommands() throws JsonProcessingException {
        for (var example : Contracts.examples("workflow.run.start.v1"))
            assertThat(read(example, RunStartV1.class).toRun(new OrgId("org_a"), null))
                    .isNotNull();
        for (var example : Contracts.examples("workflow.run.cancel.v1"))
            assertThat(read(example, RunCancelV1.class).runId()).isNotBlank();
        assertThat(Contracts.examples("workflow.definition.published.v1")).isNotEmpty();
        assertThat(Contracts.examples("workflow.step.requested.v1")).isNotEmpty();
        assertThat(Contracts.examples("organization.created.v1")).isNotEmpty();
    }

    @Test
    void whatPeopleDoToRuns() throws JsonProcessingException {
        for (var example : Contracts.examples("workflow.run.pause.v1"))
            assertThat(read(example, RunPauseV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.run.resume.v1"))
            assertThat(read(example, RunResumeV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.run.signal.v1"))
            assertThat(read(example, RunSignalV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.run.retry.v1"))
            assertThat(read(example, RunRetryV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.run.rerun.v1"))
            assertThat(read(example, RunRerunV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.step.resolve.v1"))
            assertThat(read(example, StepResolveV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.approval.decide.v1"))
            assertThat(read(example, ApprovalDecideV1.class).toInput()).isNotNull();
        for (var example : Contracts.examples("workflow.run.child.v1"))
            assertThat(read(example, RunChildV1.class).toInput()).isNotNull();
    }

    private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return OutboxMessage.mapper().readValue(json, type);
    }
}
