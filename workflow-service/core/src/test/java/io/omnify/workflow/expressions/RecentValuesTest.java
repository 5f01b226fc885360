package io.omnify.workflow.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.usecase.RecentValues;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentValuesTest {
    private final OrgId org = new OrgId("org_a");
    private final InMemoryValues store = new InMemoryValues();
    private final RecentValues recent = new RecentValues(store);

    @Test
    void asksTheStoreOnceForWhatIsReadAgainAndAgain() {
        var ref = recent.keep(org, "run_1", List.of(1, 2, 3));
        for (int i = 0; i < 100; i++) assertThat(recent.read(org, ref)).contains(List.of(1, 2, 3));
        assertThat(store.reads).isEqualTo(1);
    }

    @Test
    void anotherOrganisationAndAnotherRunAreNotTheSame() {
        var ref = recent.keep(org, "run_1", "mine");
        assertThat(recent.read(org, ref)).contains("mine");
        assertThat(recent.read(new OrgId("org_b"), ref)).isEmpty();
        var elsewhere = new ValueRef("run_2", ref.id(), ref.bytes());
        assertThat(recent.read(org, elsewhere)).isEmpty();
    }

    @Test
    void doesNotRememberThatThereIsNone() {
        var ref = store.keep(org, "run_1", "late");
        store.forget(org, "run_1");
        assertThat(recent.read(org, ref)).isEmpty();
        store.keep(org, "run_1", "late");
        assertThat(recent.read(org, ref)).contains("late");
    }

    @Test
    void remembersAFewAndNothingOfWhoIsGone() {
        var refs = IntStream.range(0, 20)
                .mapToObj(i -> recent.keep(org, "run_1", "value " + i))
                .toList();
        refs.forEach(ref -> recent.read(org, ref));
        recent.read(org, refs.getLast());
        assertThat(store.reads).isEqualTo(20);
        recent.read(org, refs.getFirst());
        assertThat(store.reads).isEqualTo(21);
        recent.forget(org);
        assertThat(recent.read(org, refs.getFirst())).isEmpty();
    }
}
