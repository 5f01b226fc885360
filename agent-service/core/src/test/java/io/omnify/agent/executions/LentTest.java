package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Lent;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolGrant.Approval;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody reaches through a run, without being asked, what would be refused to him directly. */
class LentTest {
    private final Desk desk = new Desk();
    private final AtomicInteger published = new AtomicInteger();

    private static Stream<ToolGrant> alone() {
        return Stream.of(
                new ToolGrant("publish", Approval.NEVER, null, null),
                new ToolGrant("publish", Approval.ABOVE, Money.usd(1_000), null));
    }

    private Status ended(ToolGrant grant, Set<Permission> granted) throws InterruptedException {
        desk.tools = new ToolBox(List.of(publish()), new SimpleSchemas());
        desk.grants = List.of(grant);
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("publish", Json.object())).thenSay(Finish.COMPLETE, "done");
        var work = new Work("tester", null, Json.object(), granted);
        var step = new StepCommand("run_1/plan/1", new Command.Step("run_1", "plan", 1), work, null);
        var mine = (Claimed.Mine)
                desk.start().step(desk.org, step, desk.claim(Desk.OWNER)).claimed();
        return desk.runner().handle(mine.execution(), Desk.OWNER).status();
    }

    private Tool publish() {
        var form = Json.object("type", "object");
        var second = Duration.ofSeconds(1);
        var definition = new ToolDefinition(
                "publish", "test", form, Permission.CAMPAIGN_PUBLISH, Effect.WRITE, second, Traits.PLAIN);
        return new Tool() {
            @Override
            public ToolDefinition definition() {
                return definition;
            }

            @Override
            public ToolResult call(Invocation call) {
                published.incrementAndGet();
                return new ToolResult.Success(Json.object());
            }
        };
    }

    @ParameterizedTest
    @MethodSource("alone")
    void aPersonIsAskedWhereTheRightsAreOnlyLent(ToolGrant grant) throws InterruptedException {
        assertThat(ended(grant, Lent.PERMISSIONS)).isEqualTo(Status.WAITING_FOR_APPROVAL);
        assertThat(published).hasValue(0);
    }

    @Test
    void andNobodyWhereTheyAreTheCallersOwn() throws InterruptedException {
        assertThat(ended(alone().findFirst().orElseThrow(), EnumSet.allOf(Permission.class)))
                .isEqualTo(Status.COMPLETED);
        assertThat(published).hasValue(1);
    }
}
