package io.omnify.workflow.control;

import static io.omnify.workflow.control.SomeRuns.ME;
import static io.omnify.workflow.control.SomeRuns.NOW;
import static io.omnify.workflow.control.SomeRuns.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.usecase.CancelMany;
import io.omnify.workflow.control.usecase.ControlMany;
import io.omnify.workflow.control.usecase.WorkOffOrders;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders to many runs: counted first, worked off, and gone on with after whatever cut them off. */
class ControlManyTest {
    private final SomeRuns store = new SomeRuns();
    private final List<Order> given = new ArrayList<>();
    private final InMemoryBulkOrders orders = new InMemoryBulkOrders();
    private final ControlMany many = new ControlMany(store, orders, () -> NOW);
    private final WorkOffOrders work = new WorkOffOrders(orders, store, run -> run, this::give, () -> NOW);
    private final CancelMany cancel = new CancelMany(orders, () -> NOW);
    private int broken;

    @Test
    void manyAreOrderedOnlyWhenTheirNumberIsKnown() {
        store.put("run_1", RunStatus.RUNNING);
        store.put("run_2", RunStatus.COMPLETED);
        store.put("run_3", RunStatus.WAITING);
        var request = new ControlMany.Request(ORG, RunFilter.ALL, new Act.Cancel("all"), ME, "bulk_1");
        assertThat(many.count(request)).isEqualTo(new BulkOrder.Count(3, 2));
        assertThatThrownBy(() -> many.handle(request, 3)).isInstanceOf(Refused.class);
        assertThat(work.handle()).isFalse();
        assertThat(many.handle(request, 2).count()).isEqualTo(new BulkOrder.Count(3, 2));
        assertThat(many.handle(request, 7).id()).isEqualTo("bulk_1");
        assertThat(work.handle()).isTrue();
        assertThat(work.handle()).isFalse();
        assertThat(orders.find(ORG, "bulk_1")).get().satisfies(order -> {
            assertThat(order.status()).isEqualTo(BulkOrder.Status.COMPLETED);
            assertThat(order.progress()).isEqualTo(new BulkOrder.Progress(2, 0));
        });
        assertThat(given).extracting(order -> order.run().value()).containsExactlyInAnyOrder("run_1", "run_3");
        assertThat(given).extracting(Order::id).containsOnly("bulk_1");
    }

    @Test
    void anOrderThatACrashCutOffGoesOnWhereItWas() {
        for (int i = 0; i < 120; i++) store.put("run_" + i, RunStatus.RUNNING);
        many.handle(new ControlMany.Request(ORG, RunFilter.ALL, new Act.Cancel("all"), ME, "bulk_1"), 120);
        broken = 70;
        assertThatThrownBy(work::handle).hasMessage("killed");
        assertThat(orders.find(ORG, "bulk_1").orElseThrow().progress().next()).isEqualTo(50);
        assertThat(work.handle()).as("while the one before may still be at it").isFalse();

        orders.claimsEnd();
        store.put("run_119", RunStatus.COMPLETED);
        assertThat(work.handle()).isTrue();

        assertThat(orders.find(ORG, "bulk_1").orElseThrow().progress()).isEqualTo(new BulkOrder.Progress(119, 1));
        assertThat(given.stream().map(order -> order.run() + order.id()).distinct())
                .hasSize(119);
    }

    @Test
    void aCancelledOrderGoesNoFurther() {
        for (int i = 0; i < 120; i++) store.put("run_" + i, RunStatus.RUNNING);
        many.handle(new ControlMany.Request(ORG, RunFilter.ALL, new Act.Pause(), ME, "bulk_1"), 120);
        orders.afterSave = () -> {
            orders.afterSave = () -> {};
            cancel.handle(ORG, "bulk_1");
        };
        work.handle();
        assertThat(given).as("what was under way when it was cancelled").hasSizeLessThan(120);
        assertThat(orders.find(ORG, "bulk_1").orElseThrow().status()).isEqualTo(BulkOrder.Status.CANCELLED);
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
        for (int i = 0; i <= ControlMany.MOST; i++) store.put("run_" + i, RunStatus.RUNNING);
        var request = new ControlMany.Request(ORG, RunFilter.ALL, new Act.Pause(), ME, "bulk_1");
        assertThatThrownBy(() -> many.count(request)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTooLongForAnyRunIsRefusedBeforeItIsWrittenDown() {
        var request = new ControlMany.Request(ORG, RunFilter.ALL, new Act.Cancel("x".repeat(2_001)), ME, "bulk_1");
        assertThatThrownBy(() -> many.handle(request, 0))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.Wrong("reason", "has at most 2000 characters"));
        assertThat(orders.find(ORG, "bulk_1")).isEmpty();
    }
}
