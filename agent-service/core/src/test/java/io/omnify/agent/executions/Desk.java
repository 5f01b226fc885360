package io.omnify.agent.executions;

import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.source;

import io.omnify.agent.agents.InMemoryAgents;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.approvals.InMemoryApprovals;
import io.omnify.agent.approvals.usecase.DecideApproval;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.executions.usecase.Admission;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.executions.usecase.AskModel;
import io.omnify.agent.executions.usecase.CallTools;
import io.omnify.agent.executions.usecase.CheckInput;
import io.omnify.agent.executions.usecase.Gate;
import io.omnify.agent.executions.usecase.HoldRules;
import io.omnify.agent.executions.usecase.MakeCalls;
import io.omnify.agent.executions.usecase.ModelJudge;
import io.omnify.agent.executions.usecase.PaidAsk;
import io.omnify.agent.executions.usecase.Questions;
import io.omnify.agent.executions.usecase.RememberingExecutions;
import io.omnify.agent.executions.usecase.RunExecution;
import io.omnify.agent.executions.usecase.StartBatch;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.memory.InMemoryThreads;
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.memory.usecase.Remember;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.spending.InMemoryReservations;
import io.omnify.agent.spending.usecase.Purse;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A worker with everything it needs in memory, for tests of what it does. */
final class Desk implements Progress {
    static final String OWNER = "worker_a";
    static final Map<String, @Nullable Object> FORM = object("clicks", integer(), "source", source());

    final OrgId org = new OrgId("org_acme");
    final TestClock clock = new TestClock();
    final InMemoryAgents agents = new InMemoryAgents();
    final InMemoryExecutions executions = new InMemoryExecutions();
    final InMemoryThreads threads = new InMemoryThreads();
    final ScriptedLanguageModel model = new ScriptedLanguageModel();
    Models models = Models.of(model);
    final RecordingTool query = new RecordingTool("analytics.query", Effect.READ);
    final RecordingTool spend = new RecordingTool("budget.set", Effect.SPEND);
    final Circuits circuits = new Circuits(3, Duration.ofSeconds(10));
    final InMemoryReservations money = new InMemoryReservations();
    Pause pause = _ -> {};
    final InMemoryApprovals approvals = new InMemoryApprovals();
    final List<String> told = new ArrayList<>();
    private final SequentialIds ids = new SequentialIds();
    ToolBox tools = new ToolBox(List.of(query, spend), new SimpleSchemas());
    final FindAgents find = new FindAgents(agents, agents, new ProvisionBuiltIns(agents, agents, clock));
    ModelChain chain = ModelChain.DEFAULT;
    List<ToolGrant> grants =
            List.of(ToolGrant.of("analytics.query"), new ToolGrant("budget.set", ToolGrant.Approval.NEVER, null, null));
    LimitPolicy limits = new LimitPolicy(5, 6, Duration.ofSeconds(30), Duration.ofMinutes(5));

    Agent agent(Budget budget) {
        return agent(FORM, budget);
    }

    Agent agent(@Nullable Map<String, @Nullable Object> form, Budget budget) {
        var draft = AgentDraft.of("Tester", AgentType.ANALYTICS)
                .with(Task.of("Do it.").answering(form))
                .with(new Means(chain, grants, List.of()))
                .with(Bounds.of(budget));
        var created = Agent.create(org, new AgentId("tester"), draft, clock.instant());
        agents.add(created);
        return created.agent();
    }

    /** These tools instead of the usual two. */
    void use(RecordingTool... others) {
        tools = new ToolBox(List.of(others), new SimpleSchemas());
    }

    StartExecution start() {
        return new StartExecution(find, executions, admission(), terms());
    }

    StartBatch batches() {
        return new StartBatch(find, executions, admission(), terms());
    }

    private StartExecution.Terms terms() {
        return new StartExecution.Terms(ids, limits, Mode.SIMULATION, new Recall(threads));
    }

    Admission admission() {
        return new Admission(new CheckInput(new SimpleSchemas()), executions);
    }

    Claim claim(String owner) {
        return new Claim(owner, clock.instant(), clock.instant().plusSeconds(5));
    }

    Claimed step(String command, Map<String, @Nullable Object> input, @Nullable Instant deadline) {
        var granted = Set.of(Permission.ANALYTICS_READ, Permission.AGENT_WRITE);
        var step = new Command.Step("run_1", "plan", 1);
        var work = new Work("tester", null, input, granted);
        return start().step(org, new StepCommand(command, step, work, deadline), claim(OWNER))
                .claimed();
    }

    Execution started(Map<String, @Nullable Object> input) {
        return ((Claimed.Mine) step("run_1/plan/1", input, null)).execution();
    }

    RunExecution runner() {
        var prices = new PriceTable(
                List.of(new PriceTable.Price("test-model", Instant.EPOCH, 1_000_000, 100_000, 5_000_000)));
        var schemas = new SimpleSchemas();
        var purse = new Purse(money, money, clock);
        var rules = new KeepRules(schemas);
        var questions = new Questions(approvals, clock, Duration.ofHours(1));
        var ask = new AskModel(new AskChain(models, circuits, clock), schemas, prices, clock);
        var steps = new RunExecution.Steps(
                find,
                tools,
                new PaidAsk(ask, purse, new PaidAsk.Prices(prices, models), clock, length -> pause.of(length)),
                new CallTools(new Gate(tools, rules, questions), new MakeCalls(tools, purse, clock), clock),
                new HoldRules(rules, questions, new ModelJudge(models, prices, purse, clock), tools, clock));
        var remember = new Remember(threads, find, ScriptedLanguageModel::json, clock);
        return new RunExecution(new RememberingExecutions(executions, remember), this, clock, steps);
    }

    DecideApproval decide() {
        return new DecideApproval(
                approvals,
                (org, execution) -> executions.resume(
                                org,
                                new ExecutionId(execution),
                                executions
                                        .find(org, new ExecutionId(execution))
                                        .orElseThrow()
                                        .command()
                                        .within(clock.instant().plusSeconds(300)))
                        || executions
                                .find(org, new ExecutionId(execution))
                                .map(each -> each.status().isFinal())
                                .orElse(true),
                new DecideApproval.Forms(tools, new SimpleSchemas()),
                clock);
    }

    Execution run(Map<String, @Nullable Object> input) throws InterruptedException {
        return runner().handle(started(input), OWNER);
    }

    Execution run() throws InterruptedException {
        return run(Json.object("goal", "g"));
    }

    Execution stored(Execution execution) {
        return executions.find(org, execution.id()).orElseThrow();
    }

    @Override
    public void saved(Execution execution) {
        told.add("saved " + execution.version());
    }

    @Override
    public void asking(Execution execution, int turn) {
        told.add("asking " + turn);
    }

    @Override
    public void text(Execution execution, int turn, String piece) {
        told.add("text " + turn);
    }
}
