package io.omnify.workflow.control;

import static io.omnify.workflow.control.SomeRuns.ME;
import static io.omnify.workflow.control.SomeRuns.ORG;
import static io.omnify.workflow.control.SomeRuns.asking;
import static io.omnify.workflow.control.SomeRuns.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.usecase.ControlRun;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTest {
    private final SomeRuns store = new SomeRuns();
    private final List<Order> given = new ArrayList<>();
    private final ControlRun control = new ControlRun(store, run -> run, given::add);

    @Test
    void whatMakesSenseIsOrdered() {
        var failed = store.put("run_1", RunStatus.FAILED, step("a", StepStatus.FAILED));
        for (var act : List.<Act>of(new Act.Retry("a"), new Act.Retry(""), new Act.Rerun("a", Map.of("x", 1))))
            order(failed, act);
        var running = store.put("run_2", RunStatus.RUNNING, step("a", StepStatus.RUNNING));
        for (var act : List.<Act>of(new Act.Pause(), new Act.Cancel("why"), new Act.Signal("lead.replied", 1)))
            order(running, act);
        var unclear = store.put("run_3", RunStatus.NEEDS_ATTENTION, step("a", StepStatus.NEEDS_ATTENTION));
        order(unclear, new Act.Resolve("a", "done", null));
        var ended = store.put("run_4", RunStatus.CANCELLED, step("a", StepStatus.NEEDS_ATTENTION));
        for (var act : List.<Act>of(new Act.Resolve("a", "done", null), new Act.Retry(""))) order(ended, act);
        assertThat(given).hasSize(9);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var done = store.put("run_1", RunStatus.COMPLETED, step("a", StepStatus.COMPLETED));
        for (var act : List.<Act>of(
                new Act.Cancel(""),
                new Act.Pause(),
                new Act.Resume(),
                new Act.Signal("n", null),
                new Act.Retry("a"),
                new Act.Resolve("a", "done", null),
                new Act.Decide("a", "", true, null, "", "owner"))) refused(done, act, Refusal.NotNow.class);
        refused(done, new Act.Rerun("zzz", null), Refusal.UnknownStep.class);
        var running = store.put("run_2", RunStatus.RUNNING, step("a", StepStatus.RUNNING));
        refused(running, new Act.Rerun("a", null), Refusal.NotNow.class);
        refused(running, new Act.Signal("not valid", null), Refusal.Wrong.class);
        refused(running, new Act.Signal("n", "x".repeat(70_000)), Refusal.Wrong.class);
        var unclear = store.put("run_3", RunStatus.NEEDS_ATTENTION, step("a", StepStatus.NEEDS_ATTENTION));
        refused(unclear, new Act.Resolve("a", "maybe", null), Refusal.Wrong.class);
        for (var act : List.<Act>of(new Act.Retry(""), new Act.Retry("a"), new Act.Rerun("a", null)))
            refused(unclear, act, Refusal.NotNow.class);
        var order = new Order(new OrgId("org_b"), running, "o", ME, new Act.Pause());
        assertThatThrownBy(() -> control.handle(order))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NotFound("run_2"));
        assertThat(given).isEmpty();
    }

    @Test
    void whatIsTooLongForAnyRunIsRefusedBeforeItIsWrittenDown() {
        var text = "x".repeat(2_001);
        var run = store.put("run_1", RunStatus.WAITING, asking("a", "manager", ""));
        for (var act : List.<Act>of(
                new Act.Cancel(text),
                new Act.Decide("a", "", true, null, text, "owner"),
                new Act.Decide("a", "", true, "x".repeat(300_000), "", "owner")))
            refused(run, act, Refusal.Wrong.class);
    }

    @Test
    void onlyWhoIsAskedOrStandsHigherDecides() {
        var run = store.put("run_1", RunStatus.WAITING, asking("a", "manager", ""), asking("b", "", "user_me"));
        order(run, new Act.Decide("a", "", true, null, "", "owner"));
        order(run, new Act.Decide("a", "", true, null, "", "manager"));
        order(run, new Act.Decide("b", "", false, null, "", "viewer"));
        refused(run, new Act.Decide("a", "", true, null, "", "member"), Refusal.NotYours.class);
        refused(run, new Act.Decide("a", "", true, null, "", "custom"), Refusal.NotYours.class);
        var other = store.put("run_2", RunStatus.WAITING, asking("b", "", "user_other"));
        refused(other, new Act.Decide("b", "", true, null, "", "owner"), Refusal.NotYours.class);
    }

    @Test
    void aDecisionNamesWhatIsAskedWhenItIsMade() {
        var run = store.put("run_1", RunStatus.WAITING, asking("a", "manager", ""));
        order(run, new Act.Decide("a", "", true, null, "", "owner"));
        order(run, new Act.Decide("a", "1.1", false, null, "", "owner"));
        assertThat(given).extracting(order -> ((Act.Decide) order.act()).ask()).containsExactly("1.1", "1.1");
        refused(run, new Act.Decide("a", "2.1", true, null, "", "owner"), Refusal.NotNow.class);
    }

    private void order(RunId run, Act act) {
        control.handle(new Order(ORG, run, "act_" + given.size(), ME, act));
    }

    private void refused(RunId run, Act act, Class<? extends Refusal> how) {
        assertThatThrownBy(() -> control.handle(new Order(ORG, run, "act_x", ME, act)))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isInstanceOf(how));
    }
}
