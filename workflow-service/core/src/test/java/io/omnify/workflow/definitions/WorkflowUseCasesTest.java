package io.omnify.workflow.definitions;

import static io.omnify.workflow.definitions.Definitions.agent;
import static io.omnify.workflow.definitions.Definitions.of;
import static io.omnify.workflow.definitions.Definitions.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.BuiltIns;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.Difference;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.usecase.ChangeWorkflow;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.definitions.usecase.CreateWorkflow;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.definitions.usecase.PinAgents;
import io.omnify.workflow.definitions.usecase.PublishWorkflow;
import io.omnify.workflow.definitions.usecase.RemoveWorkflow;
import io.omnify.workflow.definitions.usecase.SubWorkflows;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkflowUseCasesTest {
    private final OrgId org = new OrgId("org_a");
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final Map<String, Integer> versions = new HashMap<>();
    private final InMemoryWorkflows workflows = new InMemoryWorkflows();
    private final EnsureBuiltIns builtIns = new EnsureBuiltIns(workflows, clock);
    private final SubWorkflows others = new SubWorkflows(workflows, builtIns);
    private final CheckDefinition check = new CheckDefinition(
            new CheckTemplate(new PathExpressions()),
            (o, id) -> versions.containsKey(id),
            (o, action) -> Optional.empty(),
            triggers -> List.of(),
            others);
    private final CurrentWorkflow current = new CurrentWorkflow(workflows, builtIns);
    private final List<Set<String>> askedFor = new ArrayList<>();
    private final PinAgents pin = new PinAgents((o, ids) -> {
        askedFor.add(ids);
        return ids.stream().filter(versions::containsKey).collect(Collectors.toMap(id -> id, versions::get));
    });
    private final CreateWorkflow create =
            new CreateWorkflow(check, workflows, others, pin, prefix -> prefix + "1", clock);
    private final ChangeWorkflow change = new ChangeWorkflow(check, current, workflows, others, pin, clock);
    private final PublishWorkflow publish = new PublishWorkflow(current, workflows, others, pin, clock);
    private final RemoveWorkflow remove = new RemoveWorkflow(current, workflows, clock);

    @Test
    void drawsAnIdOrTakesTheChosenOne() {
        assertThat(create.handle(org, of(agent("a"))).id().value()).isEqualTo("wf_1");
        var chosen = with(of(agent("a")), "workflow_id", "mine");
        assertThat(create.handle(org, chosen).id().value()).isEqualTo("mine");
        assertRefused(() -> create.handle(org, chosen), Refusal.Exists.class);
        assertRefused(() -> create.handle(org, with(of(agent("a")), "workflow_id", "a/b")), Refusal.Invalid.class);
        assertRefused(() -> create.handle(org, with(of(agent("a")), "workflow_id", 7)), Refusal.Invalid.class);
    }

    @Test
    void aChangeIsTheNextVersion() {
        var first = create.handle(org, of(agent("a")));
        var second = change.handle(org, first.id(), to(of(agent("b")), 1, true));
        assertThat(second.version()).isEqualTo(2);
        assertThat(current.handle(org, first.id())).isEqualTo(second);
        assertRefused(() -> change.handle(org, first.id(), to(of(agent("c")), 1, true)), Refusal.NotThatVersion.class);
        assertRefused(() -> change.handle(org, first.id(), to(of(), 2, true)), Refusal.Invalid.class);
    }

    @Test
    void aDraftIsTakenByRunsWhenItIsPublished() {
        var first = create.handle(org, of(agent("a")));
        var draft = change.handle(org, first.id(), to(of(agent("b")), 1, false));
        assertThat(current.handle(org, first.id())).isEqualTo(first);
        assertThat(current.newest(org, first.id())).isEqualTo(draft);

        assertThat(publish.handle(org, first.id(), 2).published()).isEqualTo(2);
        assertThat(publish.handle(org, first.id(), 2).version()).isEqualTo(2);
        assertThat(current.handle(org, first.id()).definition()).isEqualTo(draft.definition());
        assertRefused(() -> publish.handle(org, first.id(), 9), Refusal.NotFound.class);
    }

    @Test
    void rollingBackIsANewVersionWithTheOldContent() {
        var first = create.handle(org, of(agent("a")));
        change.handle(org, first.id(), to(of(agent("b")), 1, true));
        var back = publish.handle(org, first.id(), 1);
        assertThat(back.version()).isEqualTo(3);
        assertThat(current.handle(org, first.id()).definition()).isEqualTo(first.definition());
    }

    @Test
    void whatIsPublishedStaysWithTheVersionsItsAgentsHadThen() {
        versions.put("writer", 3);
        var first = create.handle(org, of(by("a", "writer")));
        assertThat(first.definition().agentVersions()).isEqualTo(Map.of("writer", 3));
        versions.put("writer", 4);
        assertThat(workersOf(current.handle(org, first.id()))).containsExactly(new AgentRef.ById("writer", 3));

        var draft = change.handle(org, first.id(), to(of(by("a", "writer")), 1, false));
        assertThat(workersOf(draft)).containsExactly(new AgentRef.ById("writer", null));
        var published = publish.handle(org, first.id(), 2);
        assertThat(workersOf(published)).containsExactly(new AgentRef.ById("writer", 4));
        assertThat(Difference.between(first.definition(), published.definition()))
                .extracting(Difference::path)
                .containsExactly("agent_versions.writer");

        var back = publish.handle(org, first.id(), 1);
        assertThat(workersOf(back)).containsExactly(new AgentRef.ById("writer", 3));
        var stored = new DefinitionWriter().write(back.definition());
        assertThat(new DefinitionReader().read(stored).definition()).isEqualTo(back.definition());
    }

    @Test
    void onlyWhoIsNamedWithoutAVersionIsGivenOne() {
        versions.putAll(Map.of("writer", 3, "undoer", 5, "last", 7));
        var undone = with(by("a", "writer"), "compensate_with", Map.of("agent_id", "undoer"));
        var chosen = with(by("b", "writer"), "agent_version", 1);
        var made = create.handle(
                org,
                with(
                        with(of(undone, chosen, agent("c")), "on_failure", Map.of("agent_id", "last")),
                        "agent_versions",
                        Map.of("writer", 2, "analytics", 9)));
        assertThat(made.definition().agentVersions()).isEqualTo(Map.of("writer", 3, "undoer", 5, "last", 7));
        assertThat(askedFor).containsExactly(Set.of("writer", "undoer", "last"));
        assertThat(workersOf(made))
                .containsExactly(
                        new AgentRef.ById("writer", 3),
                        new AgentRef.ById("undoer", 5),
                        new AgentRef.ById("writer", 1),
                        new AgentRef.ByType("analytics"),
                        new AgentRef.ById("last", 7));
    }

    @Test
    void aVersionThatCannotBeToldIsNotGuessed() {
        versions.put("writer", 1);
        var away = new PinAgents((o, ids) -> {
            throw new Refused(new Refusal.AgentsUnavailable("away"));
        });
        var first = create.handle(org, of(by("a", "writer")));
        var changing = new ChangeWorkflow(check, current, workflows, others, away, clock);
        assertRefused(
                () -> changing.handle(org, first.id(), to(of(by("b", "writer")), 1, true)),
                Refusal.AgentsUnavailable.class);
        changing.handle(org, first.id(), to(of(by("b", "writer")), 1, false));
        versions.remove("writer");
        assertThat(publish.handle(org, first.id(), 2).definition().agentVersions())
                .isEmpty();
    }

    private static Map<String, Object> by(String step, String agent) {
        return with(with(agent(step), "agent_type", null), "agent_id", agent);
    }

    private static List<AgentRef> workersOf(Workflow workflow) {
        return workflow.definition()
                .all()
                .map(step -> workflow.definition().worker(((Step.Agent) step).agent()))
                .toList();
    }

    @Test
    void versionsAreComparedStepByStep() {
        var before = create.handle(org, of(agent("a"), agent("b"))).definition();
        var id = new WorkflowId("wf_1");
        var slow = with(agent("a"), "timeout_seconds", 9);
        var after = change.handle(org, id, to(with(of(slow, agent("c", "a")), "name", "Daily"), 1, true))
                .definition();
        assertThat(Difference.between(before, after))
                .extracting(one -> one.path() + " " + one.kind())
                .containsExactlyInAnyOrder(
                        "name CHANGED", "steps.a.timeout_seconds ADDED", "steps.b REMOVED", "steps.c ADDED");
        assertThat(Difference.between(before, before)).isEmpty();
    }

    private static ChangeWorkflow.Change to(Map<String, Object> json, int expected, boolean publish) {
        return new ChangeWorkflow.Change(json, OptionalInt.of(expected), publish);
    }

    @Test
    void aRemovedWorkflowIsGoneAndItsIdFreeAgain() {
        var json = with(of(agent("a")), "workflow_id", "mine");
        var first = create.handle(org, json);
        remove.handle(org, first.id());
        assertRefused(() -> current.handle(org, first.id()), Refusal.NotFound.class);
        assertRefused(() -> remove.handle(org, first.id()), Refusal.NotFound.class);
        assertThat(create.handle(org, json).version()).isEqualTo(2);
    }

    @Test
    void everyOrganisationStartsWithTheBuiltInWorkflow() {
        assertThat(current.handle(org, BuiltIns.BUDGET).definition().steps()).hasSize(3);
        remove.handle(org, BuiltIns.BUDGET);
        new EnsureBuiltIns(workflows, clock).handle(org);
        assertRefused(() -> current.handle(org, BuiltIns.BUDGET), Refusal.NotFound.class);
    }

    @Test
    void theBuiltInWorkflowsAreOfTheSameFormAsOthers() {
        var json = new DefinitionWriter().write(BuiltIns.all().get(BuiltIns.BUDGET));
        var form = new DefinitionReader().read(json);
        assertThat(form.errors()).isEmpty();
        assertThat(form.definition()).isEqualTo(BuiltIns.all().get(BuiltIns.BUDGET));
    }

    @Test
    void aSubWorkflowMustBeThere() {
        assertInvalid(() -> create.handle(org, starting("first", "second")), "unknown workflow 'second'");
        create.handle(org, with(of(agent("a")), "workflow_id", "second"));
        create.handle(org, starting("first", "second"));
        remove.handle(org, new WorkflowId("second"));
        assertInvalid(
                () -> change.handle(org, new WorkflowId("first"), to(starting("first", "second"), 1, true)),
                "unknown workflow 'second'");
    }

    @Test
    void noWorkflowInUseStartsItselfByWayOfOthers() {
        create.handle(org, with(of(agent("a")), "workflow_id", "third"));
        create.handle(org, starting("second", "third"));
        create.handle(org, starting("first", "second"));
        var third = new WorkflowId("third");
        var why = "third -> first -> second -> third";
        assertInvalid(() -> change.handle(org, third, to(starting("third", "first"), 1, true)), why);
        assertInvalid(() -> change.handle(org, third, to(starting("third", "third"), 1, true)), "third -> third");

        var draft = change.handle(org, third, to(starting("third", "first"), 1, false));
        assertInvalid(() -> publish.handle(org, third, draft.version()), why);

        change.handle(org, new WorkflowId("second"), to(of(agent("a")), 1, true));
        assertThat(publish.handle(org, third, draft.version()).published()).isEqualTo(draft.version());
    }

    private static Map<String, Object> starting(String id, String other) {
        var step = Map.of("step_id", "s", "type", "workflow", "input", Map.of("workflow_id", other));
        return with(of(step), "workflow_id", id);
    }

    private static void assertInvalid(ThrowingCallable call, String why) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal().toString()).contains(why));
    }

    @Test
    void unknownWorkflowsAreNotFound() {
        assertRefused(() -> current.handle(org, new WorkflowId("ghost")), Refusal.NotFound.class);
    }

    @Test
    void aSubWorkflowIsGivenWhatItTakes() {
        var schema = Map.of("required", List.of("goal"), "properties", Map.of("goal", Map.of("type", "string")));
        var child = with(with(of(agent("a")), "input_schema", schema), "workflow_id", "child");
        create.handle(org, child);
        assertThat(create.handle(org, starting(Map.of("goal", "${input.anything}"))))
                .isNotNull();
        assertThatThrownBy(() -> create.handle(org, starting(Map.of("goal", 7))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isEqualTo(new Refusal.Invalid(List.of(new FieldError(
                                        "steps.s.input.input_data.goal", "step 's': goal must be of type string")))));
        assertRefused(() -> create.handle(org, starting(Map.of())), Refusal.Invalid.class);
    }

    private static Map<String, Object> starting(Map<String, Object> data) {
        var input = Map.of("workflow_id", "child", "input_data", data);
        return of(Map.of("step_id", "s", "type", "workflow", "input", input));
    }

    private static void assertRefused(ThrowingCallable call, Class<? extends Refusal> reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isInstanceOf(reason));
    }
}
