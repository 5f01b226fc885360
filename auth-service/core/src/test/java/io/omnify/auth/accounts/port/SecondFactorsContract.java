package io.omnify.auth.accounts.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.api.UserId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactors} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class SecondFactorsContract {
    private final UserId ada = new UserId("user_" + UUID.randomUUID());

    protected abstract SecondFactors factors();

    private void inForce() {
        factors().begin(ada, "SECRET22");
        assertThat(factors().confirm(factors().find(ada).orElseThrow(), 100, List.of("h1", "h2")))
                .isTrue();
    }

    @Test
    void keepsWhatIsBegunUntilItIsConfirmed() {
        assertThat(factors().find(ada)).isEmpty();
        assertThat(factors().begin(ada, "SECRET11")).isTrue();
        var first = factors().find(ada).orElseThrow();
        assertThat(factors().begin(ada, "SECRET22")).isTrue();
        var second = factors().find(ada).orElseThrow();

        assertThat(second).isEqualTo(new SecondFactor(ada, "SECRET22", false, 0, 0));
        assertThat(factors().confirm(first, 100, List.of("h1"))).isFalse();
        assertThat(factors().useStep(ada, 101)).isFalse();
        assertThat(factors().confirm(second, 100, List.of("h1", "h2"))).isTrue();
        assertThat(factors().confirm(second, 100, List.of("h3"))).isFalse();
        assertThat(factors().begin(ada, "SECRET33")).isFalse();
        assertThat(factors().find(ada)).contains(new SecondFactor(ada, "SECRET22", true, 100, 2));
    }

    @Test
    void tellsOfManyWhoHasAConfirmedOne() {
        var begun = new UserId("user_" + UUID.randomUUID());
        var nobody = new UserId("user_" + UUID.randomUUID());
        factors().begin(begun, "SECRET11");
        inForce();

        assertThat(factors().confirmedOf(List.of(nobody, ada, begun))).containsExactly(ada);
        assertThat(factors().confirmedOf(List.of(nobody))).isEmpty();
        assertThat(factors().confirmedOf(List.of())).isEmpty();
    }

    @Test
    void spendsEachStepOnceAndNoneBackwards() {
        inForce();

        assertThat(factors().useStep(ada, 100)).isFalse();
        assertThat(factors().useStep(ada, 102)).isTrue();
        assertThat(factors().useStep(ada, 102)).isFalse();
        assertThat(factors().useStep(ada, 101)).isFalse();
        assertThat(factors().useStep(new UserId("user_" + UUID.randomUUID()), 103))
                .isFalse();
    }

    @Test
    void letsOneOfManyHaveAStep() throws Exception {
        inForce();
        List<Callable<Boolean>> racers = IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(i -> () -> factors().useStep(ada, 200))
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(racers).stream().filter(f -> f.resultNow()))
                    .hasSize(1);
        }
    }

    @Test
    void spendsEachRecoveryCodeOnce() {
        inForce();

        assertThat(factors().useRecoveryCode(ada, "h1")).isTrue();
        assertThat(factors().useRecoveryCode(ada, "h1")).isFalse();
        assertThat(factors().useRecoveryCode(ada, "h9")).isFalse();
        factors().replaceRecoveryCodes(ada, List.of("h7"));
        assertThat(factors().useRecoveryCode(ada, "h2")).isFalse();
        assertThat(factors().useRecoveryCode(ada, "h7")).isTrue();
    }

    @Test
    void forgetsWhatIsTakenAway() {
        inForce();

        factors().remove(ada);

        assertThat(factors().find(ada)).isEmpty();
        assertThat(factors().useRecoveryCode(ada, "h1")).isFalse();
        assertThat(factors().begin(ada, "SECRET44")).isTrue();
    }
}
