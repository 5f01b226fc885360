package io.omnify.workflow.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook.Limit;
import io.omnify.workflow.admission.port.TurnBook.Place;
import io.omnify.workflow.admission.usecase.Turns;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Runs of one workflow and their turns, where messages come twice or get lost and the process dies at any write. */
class TurnsTest {
    private static final Limited WORKFLOW = new Limited(new OrgId("org_a"), new WorkflowId("w"));
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final InMemoryTurnBook book = new InMemoryTurnBook();
    private final Turns turns = new Turns(book);
    private final Set<RunId> under = new HashSet<>();
    private final Set<RunId> ended = new HashSet<>();
    private final List<RunId> order = new ArrayList<>();
    private final Deque<Runnable> inbox = new ArrayDeque<>();
    private Random chance = new Random(1);
    private int trouble;
    private int limit = 2;
    private int version = 1;
    private int most;
    private Instant now = START;

    @Test
    void turnsAreGivenInTheOrderInWhichTheyWereAskedFor() {
        for (int i = 0; i < 50; i++) ask(run(i));
        drain();
        assertThat(under).hasSize(2);
        while (ended.size() < 50) {
            end(under.iterator().next());
            drain();
        }
        assertThat(order).containsExactlyElementsOf(runs(50));
        assertThat(most).isEqualTo(2);
        assertThat(book.holders).isEmpty();
        assertThat(book.waiting).isEmpty();
    }

    @Test
    void oneThatIsCancelledWhileItWaitsLeavesItsPlaceToTheNext() {
        for (int i = 0; i < 4; i++) ask(run(i));
        drain();
        end(run(2));
        end(run(0));
        drain();
        assertThat(under).containsExactlyInAnyOrder(run(1), run(3));
    }

    @Test
    void aHigherLimitLetsMoreInAtOnce() {
        for (int i = 0; i < 6; i++) ask(run(i));
        drain();
        limit = 5;
        ask(run(6));
        drain();
        assertThat(under).hasSize(5);
    }

    @Test
    void aRunOfAnOlderVersionDoesNotUndoANewerLimit() {
        for (int i = 0; i < 6; i++) ask(run(i));
        drain();
        limit = 1;
        version = 2;
        ask(run(6));
        drain();
        limit = 2;
        version = 1;
        ask(run(7));
        end(run(0));
        drain();
        assertThat(under).containsExactly(run(1));
    }

    @Test
    void aRunThatIsTakenUpAgainCountsAndDoesNotWait() {
        for (int i = 0; i < 3; i++) ask(run(i));
        drain();
        end(run(0));
        drain();
        ended.remove(run(0));
        under.add(run(0));
        turns.asks(WORKFLOW, place(run(0)), limit(), true, now);
        assertThat(book.holders).hasSize(3);
        end(run(1));
        drain();
        assertThat(under).containsExactlyInAnyOrder(run(0), run(2));
    }

    /** Whatever happens, each run gets its turn and nothing of it is left. */
    @Test
    void troubleLosesNobody() {
        for (int seed = 1; seed <= 400; seed++) {
            var test = new TurnsTest();
            test.chance = new Random(seed);
            test.trouble = 10 + seed % 30;
            test.limit = 1 + seed % 4;
            test.campaign(30, seed);
        }
    }

    private void campaign(int count, int seed) {
        for (int i = 0; i < count; i++) ask(run(i));
        for (int round = 0; ended.size() < count; round++) {
            assertThat(round)
                    .as("seed %d ended %d of %d", seed, ended.size(), count)
                    .isLessThan(5_000);
            drain();
            under.stream().filter(_ -> chance.nextInt(3) == 0).toList().forEach(this::end);
            sweep();
        }
        trouble = 0;
        drain();
        for (int i = 0; i < 3; i++) sweep();
        assertThat(book.waiting).as("seed %d", seed).isEmpty();
        assertThat(most).as("seed %d", seed).isLessThanOrEqualTo(limit);
    }

    private void sweep() {
        now = now.plus(Turns.PATIENCE).plusMillis(1);
        if (!book.waited().isEmpty()) tell(turns.doubted(WORKFLOW, now));
        drain();
    }

    private void ask(RunId run) {
        given(() -> turns.asks(WORKFLOW, place(run), limit(), false, now));
    }

    private void end(RunId run) {
        under.remove(run);
        ended.add(run);
        given(() -> turns.ends(WORKFLOW, place(run), now));
    }

    /** An input of the coordinator: it comes again after a death, and its answers may be lost with it. */
    private void given(java.util.function.Supplier<List<RunId>> act) {
        inbox.add(() -> {
            if (chance.nextInt(100) < trouble) book.dieAfter(1 + chance.nextInt(3));
            List<RunId> told;
            try {
                told = act.get();
            } catch (InMemoryTurnBook.Died e) {
                told = act.get();
            }
            book.dieAfter(0);
            if (chance.nextInt(100) >= trouble) tell(told);
            else act.get(); // all was kept, the answers were lost, and the input comes again
            if (chance.nextInt(100) < trouble) tell(act.get());
        });
    }

    private void tell(List<RunId> told) {
        for (var run : told) inbox.add(() -> hear(run));
    }

    /** As the engine does: begins once, says so every time, and answers that it is over when it is. */
    private void hear(RunId run) {
        if (ended.contains(run)) {
            given(() -> turns.ends(WORKFLOW, place(run), now));
            return;
        }
        if (under.add(run)) order.add(run);
        most = Math.max(most, under.size());
        given(() -> turns.asks(WORKFLOW, place(run), limit(), true, now));
    }

    private void drain() {
        while (!inbox.isEmpty()) inbox.poll().run();
    }

    private Limit limit() {
        return new Limit(limit, version);
    }

    private static Place place(RunId run) {
        return new Place(START.plusSeconds(Integer.parseInt(run.value().substring(4))), run);
    }

    private static RunId run(int number) {
        return new RunId("run_" + number);
    }

    private static List<RunId> runs(int count) {
        var runs = new ArrayList<RunId>();
        for (int i = 0; i < count; i++) runs.add(run(i));
        return runs;
    }
}
