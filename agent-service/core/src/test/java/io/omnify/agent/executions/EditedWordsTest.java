package io.omnify.agent.executions;

import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.usecase.DecideApproval.Word;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person makes of an answer is read by others like any answer; what was asked stays what was asked. */
class EditedWordsTest {
    private final Desk desk = new Desk();

    private Execution waiting(String stage) throws Exception {
        var rule = Json.object("kind", "regex", "pattern", "SECRET|7", "on_failure", "ask");
        var bounds = new Bounds(AgentLimits.NONE, Budget.NONE, Json.object(stage, List.of(rule)), Memory.NONE);
        var draft = AgentDraft.of("Tester", AgentType.ANALYTICS)
                .with(Task.of("Do it.").answering(object("clicks", integer())))
                .with(bounds);
        desk.agents.add(Agent.create(desk.org, new AgentId("tester"), draft, desk.clock.instant()));
        desk.model.thenAnswer(Json.object("clicks", 7));
        var waiting = desk.run(Json.object("goal", "a secret"));
        assertThat(waiting.status()).isEqualTo(Status.WAITING_FOR_APPROVAL);
        return waiting;
    }

    private Approval edit(Execution waiting, Map<String, @Nullable Object> instead) {
        var asked = desk.approvals.ofExecution(desk.org, waiting.id().value()).getFirst();
        return desk.decide().handle(desk.org, asked.id(), new Word(true, instead, null, "user_1"));
    }

    private Execution goesOn() throws Exception {
        var taken = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        return desk.runner().handle(taken, "worker_b");
    }

    @Test
    void anEditedAnswerIsTheAnswer() throws Exception {
        edit(waiting("output"), Json.object("clicks", 8));
        var end = goesOn();
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.output()).isEqualTo(Json.object("clicks", 8));
    }

    @Test
    void anEditedAnswerThatBreaksItsSchemaIsNone() throws Exception {
        edit(waiting("output"), Json.object("clicks", "many"));
        assertThat(goesOn().failure()).extracting(Failure::code).isEqualTo("output-invalid");
    }

    @Test
    void anInputIsNotEdited() throws Exception {
        var waiting = waiting("input");
        assertThatThrownBy(() -> edit(waiting, Json.object("goal", "another"))).isInstanceOf(Refused.class);
        edit(waiting, Json.object("goal", "a secret"));
        assertThat(goesOn().status()).isEqualTo(Status.COMPLETED);
    }
}
