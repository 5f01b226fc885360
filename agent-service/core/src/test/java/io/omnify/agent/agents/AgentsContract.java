package io.omnify.agent.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link Agents} and {@link Provisioning} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class AgentsContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Agents agents();

    protected abstract AgentVersions versions();

    protected abstract Provisioning provisioning();

    static AgentDraft draft(String name) {
        var form = Json.object("type", "object", "$defs", Map.of("a.b", Map.of("type", "string")));
        return new AgentDraft(
                name,
                AgentType.ANALYTICS,
                "what it is",
                new Task("do {{this}}", Json.object("type", "object"), Json.object("type", "object", "x.y", 1), form),
                new Means(
                        new ModelChain(List.of(new ModelChoice("a-model", "https://m.example", "key"))),
                        List.of(ToolGrant.of("analytics.query"), grant()),
                        List.of("helper")),
                new Bounds(
                        new AgentLimits(3, 60),
                        new Budget(Money.usd(5), Money.usd(7)),
                        Json.object("rules", List.of(Map.of("pattern", "^\\d+$"))),
                        new Memory(true, 4, 500, Duration.ofDays(3))),
                Json.object("max_turns", 3, "nothing", null),
                List.of("can"));
    }

    private static ToolGrant grant() {
        return new ToolGrant("budget.set", ToolGrant.Approval.ABOVE, Money.usd(9), 2);
    }

    private Agent.Change added(OrgId org, String id, Instant at) {
        var change = Agent.create(org, new AgentId(id), draft("Agent " + id), at);
        agents().add(change);
        return change;
    }

    private static Refusal refusal(Runnable action) {
        try {
            action.run();
        } catch (Refused e) {
            return e.refusal();
        }
        throw new AssertionError("not refused");
    }

    @Test
    void findsWhatWasAdded() {
        var agent = added(acme, "one", NOW).agent();
        assertThat(agents().find(acme, agent.id())).contains(agent);
    }

    @Test
    void hidesItFromOtherOrganisations() {
        var agent = added(acme, "one", NOW).agent();
        assertThat(agents().find(other, agent.id())).isEmpty();
        assertThat(agents().list(other, Optional.empty(), Optional.empty(), 10)).isEmpty();
        added(other, "one", NOW);
    }

    @Test
    void refusesASecondOfTheSameId() {
        added(acme, "one", NOW);
        assertThat(refusal(() -> added(acme, "one", NOW))).isEqualTo(new Refusal.AgentExists("one"));
    }

    @Test
    void neverHoldsMoreThanAllowedHoweverManyComeTogether() throws Exception {
        added(other, "theirs", NOW);
        var outcomes = new ConcurrentLinkedQueue<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                var change = Agent.create(acme, new AgentId("a" + i), draft("A"), NOW);
                pool.submit(() -> outcomes.add(outcome(() -> agents().add(change, OptionalLong.of(5)))));
            }
        }
        assertThat(outcomes).hasSize(12).filteredOn("added"::equals).hasSize(5);
        assertThat(outcomes).filteredOn("PlanLimitReached"::equals).hasSize(7);
        var all = agents().list(acme, Optional.empty(), Optional.empty(), 20);
        assertThat(all).hasSize(5);
        agents().remove(all.getFirst().delete(NOW));
        agents().add(Agent.create(acme, new AgentId("late"), draft("A"), NOW), OptionalLong.of(5));
    }

    private static String outcome(Runnable action) {
        try {
            action.run();
            return "added";
        } catch (Refused e) {
            return e.refusal().getClass().getSimpleName();
        }
    }

    @Test
    void replacesAVersionByTheNextOnly() {
        var first = added(acme, "one", NOW).agent();
        var change = first.change(draft("Renamed"), NOW.plusSeconds(1));
        agents().save(change);
        assertThat(agents().find(acme, first.id())).contains(change.agent());
        assertThat(refusal(() -> agents().save(change))).isEqualTo(new Refusal.AgentChangedMeanwhile("one"));
    }

    @Test
    void removesAndFreesTheId() {
        var agent = added(acme, "one", NOW).agent();
        agents().remove(agent.delete(NOW));
        assertThat(agents().find(acme, agent.id())).isEmpty();
        assertThat(agents().list(acme, Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThatThrownBy(() -> agents().remove(agent.delete(NOW))).isInstanceOf(Refused.class);
        var again = added(acme, "one", NOW.plusSeconds(9)).agent();
        assertThat(agents().find(acme, again.id())).contains(again);
    }

    @Test
    void removesOnlyTheVersionItWasShown() {
        var first = added(acme, "one", NOW).agent();
        agents().save(first.change(draft("Renamed"), NOW));
        assertThatThrownBy(() -> agents().remove(first.delete(NOW))).isInstanceOf(Refused.class);
    }

    @Test
    void listsNewestFirstInPages() {
        for (int i = 0; i < 5; i++) added(acme, "agent" + i, NOW.plusSeconds(i / 2));
        var first = agents().list(acme, Optional.empty(), Optional.empty(), 3);
        var second = agents().list(
                        acme, Optional.empty(), Optional.of(first.getLast().id()), 3);
        assertThat(first).extracting(a -> a.id().value()).containsExactly("agent4", "agent3", "agent2");
        assertThat(second).extracting(a -> a.id().value()).containsExactly("agent1", "agent0");
        assertThat(agents().list(acme, Optional.of(AgentType.COMPLIANCE), Optional.empty(), 3))
                .isEmpty();
    }

    @Test
    void keepsEveryVersionThatWasPublished() {
        var first = added(acme, "one", NOW).agent();
        agents().save(first.change(draft("Second"), NOW.plusSeconds(1)));
        var second = agents().find(acme, first.id()).orElseThrow();
        agents().save(second.saveDraft(draft("Unfinished"), NOW.plusSeconds(2)));
        var third = agents().find(acme, first.id()).orElseThrow().change(draft("Third"), NOW.plusSeconds(3));
        agents().save(third);
        assertThat(versions().list(acme, first.id(), Optional.empty(), 10))
                .containsExactly(
                        new AgentVersion(3, third.agent().content(), NOW.plusSeconds(3)),
                        new AgentVersion(2, second.content(), NOW.plusSeconds(1)),
                        new AgentVersion(1, first.content(), NOW));
        assertThat(versions().list(acme, first.id(), Optional.of(3L), 1))
                .extracting(AgentVersion::version)
                .containsExactly(2L);
        assertThat(versions().find(acme, first.id(), 1)).contains(new AgentVersion(1, first.content(), NOW));
        assertThat(versions().find(acme, first.id(), 3).orElseThrow().content())
                .isEqualTo(third.agent().content());
        assertThat(versions().find(acme, first.id(), 4)).isEmpty();
        assertThat(versions().find(other, first.id(), 1)).isEmpty();
        assertThat(versions().list(other, first.id(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void anAgentMadeAnewHasNoneOfTheVersionsOfTheOldOne() {
        var old = added(acme, "one", NOW).agent();
        agents().save(old.change(draft("Second"), NOW.plusSeconds(1)));
        agents().remove(agents().find(acme, old.id()).orElseThrow().delete(NOW.plusSeconds(2)));
        assertThat(versions().find(acme, old.id(), 2)).isEmpty();
        var anew = added(acme, "one", NOW.plusSeconds(3)).agent();
        agents().save(anew.change(draft("Second of the new one"), NOW.plusSeconds(4)));
        assertThat(versions().list(acme, old.id(), Optional.empty(), 10))
                .extracting(each -> each.content().name())
                .containsExactly("Second of the new one", "Agent one");
    }

    @Test
    void keepsADraftBesideWhatIsPublished() {
        var first = added(acme, "one", NOW).agent();
        var drafted = first.saveDraft(draft("Unfinished"), NOW.plusSeconds(1));
        agents().save(drafted);
        assertThat(agents().find(acme, first.id())).contains(drafted.agent());
        assertThat(refusal(() -> agents().save(first.change(draft("Blind"), NOW))))
                .isEqualTo(new Refusal.AgentChangedMeanwhile("one"));
        assertThat(refusal(() -> agents().remove(first.delete(NOW))))
                .isEqualTo(new Refusal.AgentChangedMeanwhile("one"));
        var discarded = drafted.agent().discardDraft(NOW.plusSeconds(2));
        agents().save(discarded);
        assertThat(agents().find(acme, first.id())).contains(discarded.agent());
        assertThat(discarded.agent()).isEqualTo(first);
    }

    @Test
    void introducesOnlyWhatWasNeverThere() {
        var one = Agent.create(acme, new AgentId("one"), draft("First"), NOW);
        agents().introduce(one);
        agents().introduce(Agent.create(acme, new AgentId("one"), draft("Second"), NOW));
        assertThat(agents().find(acme, one.agent().id())).contains(one.agent());
        agents().remove(one.agent().delete(NOW));
        agents().introduce(one);
        assertThat(agents().find(acme, one.agent().id())).isEmpty();
    }

    @Test
    void remembersWhoHasHadWhichEditionOfItsAgents() {
        assertThat(provisioning().isDone(acme, 1)).isFalse();
        provisioning().done(acme, 2);
        provisioning().done(acme, 2);
        assertThat(provisioning().isDone(acme, 1)).isTrue();
        assertThat(provisioning().isDone(acme, 2)).isTrue();
        assertThat(provisioning().isDone(acme, 3)).isFalse();
        assertThat(provisioning().isDone(other, 1)).isFalse();
    }
}
