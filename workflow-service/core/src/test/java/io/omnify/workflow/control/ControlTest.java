package io.omnify.workflow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.usecase.CancelMany;
import io.omnify.workflow.control.usecase.ControlMany;
import io.omnify.workflow.control.usecase.ControlRun;
import io.omnify.workflow.control.usecase.Difference;
import io.omnify.workflow.control.usecase.Terms;
import io.omnify.workflow.control.usecase.WorkOffOrders;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import io.omnify.workflow.runs.port.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final OrgId org = new OrgId("org_a");
    private final Actor me = Actor.of("user_me");
    private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Store store = new Store();
    private final List<Order> given = new ArrayList<>();
    private final ControlRun control = new ControlRun(store, run -> run, given::add);
    private final InMemoryBulkOrders orders = new InMemoryBulkOrders();
    private final ControlMany many = new ControlMany(store, orders, () -> now);
    private final WorkOffOrders work = new WorkOffOrders(orders, store, run -> run, this::give, () -> now);
    private final CancelMany cancel = new CancelMany(orders, () -> now);
    private int broken;

    @Test
    void whatMakesSenseIsOrdered() {
        var failed = put("run_1", RunStatus.FAILED, step("a", StepStatus.FAILED));
        for (var act : List.<Act>of(new Act.Retry("a"), new Act.Retry(""), new Act.Rerun("a", Map.of("x", 1))))
            order(failed, act);
        var running = put("run_2", RunStatus.RUNNING, step("a", StepStatus.RUNNING));
        for (var act : List.<Act>of(new Act.Pause(), new Act.Cancel("why"), new Act.Signal("lead.replied", 1)))
            order(running, act);
        var unclear = put("run_3", RunStatus.NEEDS_ATTENTION, step("a", StepStatus.NEEDS_ATTENTION));
        order(unclear, new Act.Resolve("a", "done", null));
        var ended = put("run_4", RunStatus.CANCELLED, step("a", StepStatus.NEEDS_ATTENTION));
        for (var act : List.<Act>of(new Act.Resolve("a", "done", null), new Act.Retry(""))) order(ended, act);
        assertThat(given).hasSize(9);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var done = put("run_1", RunStatus.COMPLETED, step("a", StepStatus.COMPLETED));
        for (var act : List.<Act>of(
                new Act.Cancel(""),
                new Act.Pause(),
                new Act.Resume(),
                new Act.Signal("n", null),
                new Act.Retry("a"),
                new Act.Resolve("a", "done", null),
                new Act.Decide("a", "", true, null, "", "owner"))) refused(done, act, Refusal.NotNow.class);
        refused(done, new Act.Rerun("zzz", null), Refusal.UnknownStep.class);
        var running = put("run_2", RunStatus.RUNNING, step("a", StepStatus.RUNNING));
        refused(running, new Act.Rerun("a", null), Refusal.NotNow.class);
        refused(running, new Act.Signal("not valid", null), Refusal.Wrong.class);
        refused(running, new Act.Signal("n", "x".repeat(70_000)), Refusal.Wrong.class);
        var unclear = put("run_3", RunStatus.NEEDS_ATTENTION, step("a", StepStatus.NEEDS_ATTENTION));
        refused(unclear, new Act.Resolve("a", "maybe", null), Refusal.Wrong.class);
        for (var act : List.<Act>of(new Act.Retry(""), new Act.Retry("a"), new Act.Rerun("a", null)))
            refused(unclear, act, Refusal.NotNow.class);
        var order = new Order(new OrgId("org_b"), running, "o", me, new Act.Pause());
        assertThatThrownBy(() -> control.handle(order))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NotFound("run_2"));
        assertThat(given).isEmpty();
    }

    @Test
    void whatIsTooLongForAnyRunIsRefusedBeforeItIsWrittenDown() {
        var text = "x".repeat(2_001);
        var run = put("run_1", RunStatus.WAITING, asking("a", "manager", ""));
        for (var act : List.<Act>of(
                new Act.Cancel(text),
                new Act.Decide("a", "", true, null, text, "owner"),
                new Act.Decide("a", "", true, "x".repeat(300_000), "", "owner")))
            refused(run, act, Refusal.Wrong.class);
        store.all.clear();
        var request = new ControlMany.Request(org, RunFilter.ALL, new Act.Cancel(text), me, "bulk_1");
        assertThatThrownBy(() -> many.handle(request, 0))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.Wrong("reason", "has at most 2000 characters"));
        assertThat(orders.find(org, "bulk_1")).isEmpty();
    }

    @Test
    void onlyWhoIsAskedOrStandsHigherDecides() {
        var run = put("run_1", RunStatus.WAITING, asking("a", "manager", ""), asking("b", "", "user_me"));
        order(run, new Act.Decide("a", "", true, null, "", "owner"));
        order(run, new Act.Decide("a", "", true, null, "", "manager"));
        order(run, new Act.Decide("b", "", false, null, "", "viewer"));
        refused(run, new Act.Decide("a", "", true, null, "", "member"), Refusal.NotYours.class);
        refused(run, new Act.Decide("a", "", true, null, "", "custom"), Refusal.NotYours.class);
        var other = put("run_2", RunStatus.WAITING, asking("b", "", "user_other"));
        refused(other, new Act.Decide("b", "", true, null, "", "owner"), Refusal.NotYours.class);
    }

    @Test
    void aDecisionNamesWhatIsAskedWhenItIsMade() {
        var run = put("run_1", RunStatus.WAITING, asking("a", "manager", ""));
        order(run, new Act.Decide("a", "", true, null, "", "owner"));
        order(run, new Act.Decide("a", "1.1", false, null, "", "owner"));
        assertThat(given).extracting(order -> ((Act.Decide) order.act()).ask()).containsExactly("1.1", "1.1");
        refused(run, new Act.Decide("a", "2.1", true, null, "", "owner"), Refusal.NotNow.class);
    }

    @Test
    void manyAreOrderedOnlyWhenTheirNumberIsKnown() {
        put("run_1", RunStatus.RUNNING);
        put("run_2", RunStatus.COMPLETED);
        put("run_3", RunStatus.WAITING);
        var request = new ControlMany.Request(org, RunFilter.ALL, new Act.Cancel("all"), me, "bulk_1");
        assertThat(many.count(request)).isEqualTo(new BulkOrder.Count(3, 2));
        assertThatThrownBy(() -> many.handle(request, 3)).isInstanceOf(Refused.class);
        assertThat(work.handle()).isFalse();
        assertThat(many.handle(request, 2).count()).isEqualTo(new BulkOrder.Count(3, 2));
        assertThat(many.handle(request, 7).id()).isEqualTo("bulk_1");
        assertThat(work.handle()).isTrue();
        assertThat(work.handle()).isFalse();
        assertThat(orders.find(org, "bulk_1")).get().satisfies(order -> {
            assertThat(order.status()).isEqualTo(BulkOrder.Status.COMPLETED);
            assertThat(order.progress()).isEqualTo(new BulkOrder.Progress(2, 0));
        });
        assertThat(given).extracting(order -> order.run().value()).containsExactlyInAnyOrder("run_1", "run_3");
        assertThat(given).extracting(Order::id).containsOnly("bulk_1");
    }

    @Test
    void anOrderThatACrashCutOffGoesOnWhereItWas() {
        for (int i = 0; i < 120; i++) put("run_" + i, RunStatus.RUNNING);
        many.handle(new ControlMany.Request(org, RunFilter.ALL, new Act.Cancel("all"), me, "bulk_1"), 120);
        broken = 70;
        assertThatThrownBy(work::handle).hasMessage("killed");
        assertThat(orders.find(org, "bulk_1").orElseThrow().progress().next()).isEqualTo(50);
        assertThat(work.handle()).as("while the one before may still be at it").isFalse();

        orders.claimsEnd();
        put("run_119", RunStatus.COMPLETED);
        assertThat(work.handle()).isTrue();

        assertThat(orders.find(org, "bulk_1").orElseThrow().progress()).isEqualTo(new BulkOrder.Progress(119, 1));
        assertThat(given.stream().map(order -> order.run() + order.id()).distinct())
                .hasSize(119);
    }

    @Test
    void aCancelledOrderGoesNoFurther() {
        for (int i = 0; i < 120; i++) put("run_" + i, RunStatus.RUNNING);
        many.handle(new ControlMany.Request(org, RunFilter.ALL, new Act.Pause(), me, "bulk_1"), 120);
        orders.afterSave = () -> {
            orders.afterSave = () -> {};
            cancel.handle(org, "bulk_1");
        };
        work.handle();
        assertThat(given).as("what was under way when it was cancelled").hasSizeLessThan(120);
        assertThat(orders.find(org, "bulk_1").orElseThrow().status()).isEqualTo(BulkOrder.Status.CANCELLED);
        assertThat(work.handle()).isFalse();
        assertThatThrownBy(() -> cancel.handle(new OrgId("org_b"), "bulk_1"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NoOrder("bulk_1"));
    }

    private void give(Order order) {
        if (--broken == 0) throw new IllegalStateException("killed");
        given.add(order);
    }

    @Test
    void tooManyAreNotTouched() {
        for (int i = 0; i <= ControlMany.MOST; i++) put("run_" + i, RunStatus.RUNNING);
        var request = new ControlMany.Request(org, RunFilter.ALL, new Act.Pause(), me, "bulk_1");
        assertThatThrownBy(() -> many.count(request)).isInstanceOf(Refused.class);
    }

    @Test
    void theDifferenceTellsWhatHappened() {
        var before = run(
                "run_1", RunStatus.RUNNING, 1_000_000, step("a", StepStatus.RUNNING), step("b", StepStatus.PENDING));
        var after = run("run_1", RunStatus.FAILED, 2_000_000, failed("a"), step("b", StepStatus.CANCELLED));
        assertThat(Difference.between(null, before))
                .extracting(Entry::type)
                .containsExactly("step.running", "run.running");
        var entries = Difference.between(before, after);
        assertThat(entries).extracting(Entry::type).containsExactly("step.failed", "step.cancelled", "run.failed");
        assertThat(entries.getFirst().detail()).isEqualTo("busy: try later");
        assertThat(entries.getFirst().at()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(Difference.between(after, after)).isEmpty();
    }

    @Test
    void aRunIsFoundByItsWordsAndValues() {
        var origin = new Run.Origin(
                org,
                new WorkflowId("weekly"),
                1,
                Map.of("customer", Map.of("name", "Acme Rockets", "size", 7), "big", true),
                "user_a",
                now,
                "");
        var run = Run.asked(new RunId("run_1"), origin);
        assertThat(Terms.words(run)).contains("acme", "rockets", "7", "weekly", "user_a");
        assertThat(Terms.attributes(run))
                .contains("customer.name=Acme Rockets", "customer.size=7", "big=true", "started_by=user_a");
        assertThat(Terms.asked(" Acme, ROCK ")).containsExactly("acme", "rock");
    }

    private void order(RunId run, Act act) {
        control.handle(new Order(org, run, "act_" + given.size(), me, act));
    }

    private void refused(RunId run, Act act, Class<? extends Refusal> how) {
        assertThatThrownBy(() -> control.handle(new Order(org, run, "act_x", me, act)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isInstanceOf(how));
    }

    private RunId put(String id, RunStatus status, StepRun... steps) {
        var run = run(id, status, 1, steps);
        store.all.put(run.id(), run);
        return run.id();
    }

    private Run run(String id, RunStatus status, long sequence, StepRun... steps) {
        var origin = new Run.Origin(org, new WorkflowId("weekly"), 1, Map.of(), "user_a", now, "");
        var byId = new LinkedHashMap<String, StepRun>();
        for (var step : steps) byId.put(step.stepId(), step);
        return new Run(
                new RunId(id), origin, status, byId, null, null, null, sequence, Run.Alarm.NONE, Run.Control.NONE, me);
    }

    private StepRun step(String id, StepStatus status) {
        var pending = StepRun.pending(id);
        return switch (status) {
            case PENDING -> pending;
            case RUNNING -> pending.attempt(1, now, now, null);
            default -> pending.attempt(1, now, now, null).ended(status, null, null, now);
        };
    }

    private StepRun failed(String id) {
        return step(id, StepStatus.RUNNING).ended(StepStatus.FAILED, null, Failure.permanent("busy", "try later"), now);
    }

    private StepRun asking(String id, String role, String user) {
        var waiting = new Waiting("approval", "", role, user, "?", null, null, false);
        return StepRun.pending(id).waiting(waiting, now, null);
    }

    private static final class Store implements Runs, RunArchive {
        final Map<RunId, Run> all = new LinkedHashMap<>();

        @Override
        public Optional<Run> find(OrgId org, RunId id) {
            return Optional.ofNullable(all.get(id))
                    .filter(run -> run.origin().org().equals(org));
        }

        @Override
        public void show(Run run) {
            all.put(run.id(), run);
        }

        @Override
        public void keep(List<Run> changes) {
            changes.forEach(this::show);
        }

        @Override
        public List<Run> search(OrgId org, RunFilter filter, int limit, RunPosition after) {
            var runs = List.copyOf(all.values());
            int from = after == null ? 0 : runs.indexOf(all.get(after.run())) + 1;
            return runs.subList(from, Math.min(runs.size(), from + limit));
        }

        @Override
        public Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit) {
            return Optional.empty();
        }

        @Override
        public List<Run> changedSince(OrgId org, long sequence, int limit) {
            return List.of();
        }
    }
}
