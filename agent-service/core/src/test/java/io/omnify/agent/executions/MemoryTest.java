package io.omnify.agent.executions;

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
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.usecase.KeepThreads;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void anAgentThatRemembersTwoThings() {
        remembering(desk.org);
    }

    private void remembering(OrgId org) {
        var bounds = new Bounds(
                AgentLimits.NONE, Budget.NONE, Json.object(), new Memory(true, 2, 1_000, Duration.ofDays(7)));
        var draft =
                AgentDraft.of("R", AgentType.ANALYTICS).with(Task.of("Do it.")).with(bounds);
        desk.agents.add(Agent.create(org, new AgentId("remembering"), draft, desk.clock.instant()));
    }

    private @Nullable Object run(OrgId org, String subject, String goal) throws InterruptedException {
        desk.model.thenSay(Finish.COMPLETE, "done: " + goal);
        var work = new Work("remembering", null, Json.object("goal", goal, "subject_id", subject), Set.of());
        var claimed = (Claimed.Mine)
                desk.start().direct(org, work, desk.claim(Desk.OWNER)).claimed();
        return desk.runner().handle(claimed.execution(), Desk.OWNER).input().get("memory");
    }

    @Test
    void knowsWhatCameOfEarlierWorkForTheSameSubjectOnly() throws Exception {
        assertThat(String.valueOf(run(desk.org, "anna", "greet"))).isEqualTo("{summary=, earlier=[]}");
        assertThat(String.valueOf(run(desk.org, "anna", "remind"))).contains("done: greet");
        assertThat(String.valueOf(run(desk.org, "bert", "greet"))).doesNotContain("done: remind");
        var other = new OrgId("org_other");
        remembering(other);
        assertThat(String.valueOf(run(other, "anna", "greet"))).isEqualTo("{summary=, earlier=[]}");
    }

    @Test
    void whatIsTooMuchBecomesASummary() throws Exception {
        for (var goal : new String[] {"one", "two", "three"}) run(desk.org, "anna", goal);
        var threads = new KeepThreads(desk.threads, thread -> Optional.of("Began with one."), desk.clock);
        threads.tidy(10);
        assertThat(threads.one(desk.org, "remembering", "anna").entries()).hasSize(2);
        assertThat(String.valueOf(run(desk.org, "anna", "four")))
                .contains("Began with one.", "done: two", "done: three")
                .doesNotContain("done: one");
    }

    @Test
    void whatCouldNotBeSummarisedWaitsAndIsNotTold() throws Exception {
        for (var goal : new String[] {"one", "two", "three"}) run(desk.org, "anna", goal);
        new KeepThreads(desk.threads, thread -> Optional.empty(), desk.clock).tidy(10);
        assertThat(desk.threads.find(desk.org, "remembering", "anna").map(MemoryThread::folding))
                .contains(1);
        assertThat(String.valueOf(run(desk.org, "anna", "four"))).doesNotContain("done: one");
    }

    @Test
    void oneThatCannotBeSummarisedKeepsNoOtherWaiting() throws Exception {
        for (var subject : List.of("anna", "bert"))
            for (var goal : List.of("one", "two", "three")) run(desk.org, subject, goal);
        var asked = new ArrayList<String>();
        var threads = new KeepThreads(
                desk.threads,
                thread -> {
                    asked.add(thread.subject());
                    if (thread.subject().equals("anna")) throw new IllegalStateException("no key");
                    return Optional.of("Began with one.");
                },
                desk.clock);
        assertThatThrownBy(() -> threads.tidy(10)).hasMessage("no key");
        threads.tidy(10);
        assertThat(asked).containsExactly("anna", "bert");
        desk.clock.pass(Duration.ofMinutes(10));
        assertThatThrownBy(() -> threads.tidy(10)).hasMessage("no key");
    }

    @Test
    void forgetsWhenItsTimeIsOver() throws Exception {
        run(desk.org, "anna", "one");
        desk.clock.pass(Duration.ofDays(8));
        assertThat(String.valueOf(run(desk.org, "anna", "two"))).doesNotContain("done: one");
        assertThat(desk.threads
                        .find(desk.org, "remembering", "anna")
                        .orElseThrow()
                        .entries())
                .hasSize(1);
    }

    @Test
    void theSameExecutionIsRememberedOnce() {
        var empty = MemoryThread.empty(desk.org, "a", "s", desk.clock.instant());
        var entry = new MemoryThread.Entry("e1", desk.clock.instant(), "q", "a");
        var once = empty.remember(entry, Memory.NONE, desk.clock.instant());
        assertThat(once.remember(entry, Memory.NONE, desk.clock.instant())).isEqualTo(once);
    }
}
