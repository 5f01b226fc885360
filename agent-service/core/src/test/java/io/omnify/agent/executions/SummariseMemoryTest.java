package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.SummariseMemory;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.domain.MemoryThread.Entry;
import io.omnify.agent.memory.domain.Upkeep;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.usecase.Purse;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummariseMemoryTest {
    private static final long ASKED = 1_500;
    private static final ModelChain OWN =
            new ModelChain(List.of(new ModelChoice("own-model", "https://models.own.example/v1", "ours")));

    private final Desk desk = new Desk();
    private final List<ModelChoice> opened = new ArrayList<>();
    private boolean sealed;
    private final SummariseMemory summarise = new SummariseMemory(
            desk.find,
            new Opened(),
            new KeepRules(new SimpleSchemas()),
            new SummariseMemory.Money(
                    new Purse(desk.money, desk.money, desk.clock),
                    new PriceTable(
                            List.of(new PriceTable.Price("test-model", Instant.EPOCH, 1_000_000, 100_000, 5_000_000))),
                    desk.clock));

    private final class Opened implements Models {
        @Override
        public ModelChoice standard() {
            return ModelChoice.of("test-model");
        }

        @Override
        public LanguageModel open(OrgId org, ModelChoice choice) {
            opened.add(choice);
            if (sealed) throw new IllegalStateException("no key");
            return desk.model;
        }
    }

    private void remembering(ModelChain models, long perMonth) {
        var bounds = new Bounds(
                AgentLimits.NONE,
                new Budget(null, Money.usd(perMonth)),
                Json.object("input", List.of(Json.object("kind", "pii"))),
                new Memory(true, 1, 1_000, Duration.ofDays(7)));
        var draft = AgentDraft.of("R", AgentType.ANALYTICS)
                .with(Task.of("Do it."))
                .with(new Means(models, List.of(), List.of()))
                .with(bounds);
        desk.agents.add(Agent.create(desk.org, new AgentId("remembering"), draft, desk.clock.instant()));
    }

    private MemoryThread thread() {
        var now = desk.clock.instant();
        var entries = List.of(
                new Entry("exec_1", now, "write to anna@example.com", "wrote to anna@example.com"),
                new Entry("exec_2", now, "again", "done"));
        return new MemoryThread(
                desk.org, "remembering", "anna", "", entries, 1, Upkeep.at(now), now, now.plusSeconds(60), 1);
    }

    private long spent() {
        var scope = new Scope(Scope.Kind.AGENT, "remembering", Scope.month(desk.clock.instant()), Money.usd(1));
        return desk.money.committed(desk.org, scope).micros();
    }

    @Test
    void isPaidForAndToldInTheWordsTheAgentMayBeTold() throws Exception {
        remembering(ModelChain.DEFAULT, 100_000);
        desk.model.thenAnswer(Json.object("summary", "Wrote."));
        assertThat(summarise.summary(thread())).contains("Wrote.");
        assertThat(spent()).isEqualTo(ASKED);
        assertThat(desk.money.open(Instant.MAX, 10)).isEmpty();
        assertThat(desk.model.requests.getFirst().conversation().toString())
                .contains("write to [email]", "wrote to [email]")
                .doesNotContain("anna@example.com");
        assertThat(opened).containsExactly(ModelChoice.of("test-model"));
    }

    @Test
    void whatAModelMayHaveDoneCountsInFullAndWhatItRefusedDoesNot() throws Exception {
        remembering(ModelChain.DEFAULT, 100_000);
        desk.model.thenFail(new ModelFailure.RateLimited(null));
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(spent()).isZero();
        desk.clock.pass(Duration.ofMinutes(11));
        desk.model.thenFail(new ModelFailure.TimedOut());
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(spent()).isGreaterThan(10_000);
    }

    @Test
    void aModelThatGaveNoneIsLeftAloneForAWhile() throws Exception {
        remembering(ModelChain.DEFAULT, 100_000);
        desk.model.thenFail(new ModelFailure.TimedOut());
        summarise.summary(thread());
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(desk.model.requests).hasSize(1);
        desk.clock.pass(Duration.ofMinutes(11));
        desk.model.thenAnswer(Json.object("summary", "Wrote."));
        assertThat(summarise.summary(thread())).contains("Wrote.");
    }

    @Test
    void theLongerAModelGivesNoneTheLongerItIsLeftAlone() throws Exception {
        remembering(ModelChain.DEFAULT, 100_000);
        for (int i = 0; i < 2; i++) {
            desk.model.thenFail(new ModelFailure.RateLimited(null));
            summarise.summary(thread());
            desk.clock.pass(Duration.ofMinutes(10));
        }
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(desk.model.requests).hasSize(2);
        desk.clock.pass(Duration.ofMinutes(10));
        desk.model.thenAnswer(Json.object("summary", "Wrote."));
        assertThat(summarise.summary(thread())).contains("Wrote.");
    }

    @Test
    void whoWasNeverReachedIsNotPaid() throws Exception {
        remembering(OWN, 100_000);
        desk.model.thenFail(new ModelFailure.Transient("refused", false));
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(spent()).isZero();
        assertThat(desk.money.open(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void nothingIsSetAsideForAModelThatCannotBeOpened() {
        remembering(OWN, 100_000);
        sealed = true;
        assertThatThrownBy(() -> summarise.summary(thread())).hasMessage("no key");
        assertThat(spent()).isZero();
        assertThat(desk.money.open(Instant.MAX, 10)).isEmpty();
        assertThatCode(() -> summarise.summary(thread())).as("it rests").doesNotThrowAnyException();
    }

    @Test
    void whatGoesWrongOnTheWayIsSettledOnce() {
        remembering(ModelChain.DEFAULT, 100_000);
        desk.model.then(_ -> {
            throw new IllegalStateException("torn");
        });
        assertThatThrownBy(() -> summarise.summary(thread())).hasMessage("torn");
        assertThat(desk.money.open(Instant.MAX, 10)).isEmpty();
        var once = spent();
        assertThatCode(() -> summarise.summary(thread())).as("it rests").doesNotThrowAnyException();
        assertThat(spent()).isEqualTo(once).isPositive();
    }

    @Test
    void whatCannotBePaidIsNotAsked() throws Exception {
        remembering(ModelChain.DEFAULT, 100);
        assertThat(summarise.summary(thread())).isEmpty();
        assertThat(desk.model.requests).isEmpty();
        assertThat(spent()).isZero();
    }

    @Test
    void whatIsSaidToAnOwnServerGoesToNobodyElse() throws Exception {
        remembering(OWN, 100_000);
        desk.model.thenAnswer(Json.object("summary", "Wrote."));
        assertThat(summarise.summary(thread())).contains("Wrote.");
        assertThat(opened).isEqualTo(OWN.links());
        assertThat(desk.model.requests.getFirst().model()).isEqualTo("own-model");
    }

    @Test
    void aJudgeIsAskedThereTooForAModelThatIsKnownToBeThere() throws Exception {
        judgedBy(JudgeTest.rule("stop"));
        assertThat(opened.getLast()).isEqualTo(OWN.links().getFirst());
        var named = new LinkedHashMap<>(JudgeTest.rule("stop"));
        named.put("model", "a-judge");
        judgedBy(named);
        assertThat(opened.getLast()).isEqualTo(OWN.links().getFirst());
        assertThat(desk.model.requests.getLast().model()).isEqualTo("own-model");
    }

    private void judgedBy(Map<String, @Nullable Object> rule) throws InterruptedException {
        var bounds = new Bounds(AgentLimits.NONE, Budget.NONE, Json.object("output", List.of(rule)), Memory.NONE);
        var draft = AgentDraft.of("Tester", AgentType.ANALYTICS)
                .with(Task.of("Do it."))
                .with(new Means(OWN, List.of(), List.of()))
                .with(bounds);
        var judged = new Desk();
        judged.models = new Opened();
        judged.agents.add(Agent.create(judged.org, new AgentId("tester"), draft, judged.clock.instant()));
        desk.model.thenSay(Finish.COMPLETE, "fine").thenAnswer(JudgeTest.verdict(true));
        judged.run();
    }
}
