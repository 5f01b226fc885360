package io.omnify.auth.adapter.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Randomness;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2HasherTest {
    private static final Password SECRET = Password.of("correct horse");
    private static final Randomness RANDOM = length -> {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    };

    private static Argon2Hasher hasher(Argon2Hasher.Cost cost, int threads, int waiting) {
        return new Argon2Hasher(cost, RANDOM, threads, waiting);
    }

    @Test
    void aHashCarriesTheRecommendedParametersAndItsOwnSalt() {
        try (var hasher = hasher(Argon2Hasher.Cost.STANDARD, 1, 10)) {
            var hash = hasher.hash(SECRET);

            assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(hash).isNotEqualTo(hasher.hash(SECRET));
            assertThat(hasher.matches(SECRET, hash)).isTrue();
            assertThat(hasher.matches(Password.of("correct horse "), hash)).isFalse();
            assertThat(hasher.isOutdated(hash)).isFalse();
            assertThat(hasher.matchesNobody(SECRET)).isFalse();
        }
    }

    @Test
    void knownAnswersAreReproduced() {
        // phc-winner-argon2, "password" with salt "somesalt", Argon2id v19
        var known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        try (var hasher = hasher(Argon2Hasher.Cost.STANDARD, 1, 10)) {
            assertThat(hasher.matches(Password.of("password"), known)).isTrue();
            assertThat(hasher.matches(Password.of("passwort"), known)).isFalse();
        }
    }

    @Test
    void aHashOfWeakerParametersStillMatchesAndIsOutdated() {
        try (var weak = hasher(new Argon2Hasher.Cost(8192, 1), 1, 10);
                var hasher = hasher(Argon2Hasher.Cost.STANDARD, 1, 10)) {
            var old = weak.hash(SECRET);

            assertThat(hasher.matches(SECRET, old)).isTrue();
            assertThat(hasher.isOutdated(old)).isTrue();
            assertThat(weak.isOutdated(hasher.hash(SECRET))).isFalse();
        }
    }

    @Test
    void aStormIsRefusedInsteadOfSlowingEverythingDown() throws Exception {
        try (var hasher = hasher(Argon2Hasher.Cost.STANDARD, 1, 2);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> storm = IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(i -> () -> hasher.hash(SECRET))
                    .toList();

            var refused = new ArrayList<Throwable>();
            for (Future<String> call : callers.invokeAll(storm))
                if (call.state() == Future.State.FAILED) refused.add(call.exceptionNow());

            assertThat(refused)
                    .hasSizeBetween(10, 19)
                    .allSatisfy(e -> assertThat(((Refused) e).refusal()).isInstanceOf(Refusal.TooBusy.class));
        }
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        try (var hasher = hasher(Argon2Hasher.Cost.STANDARD, 1, 10)) {
            assertThatThrownBy(() -> hasher.matches(SECRET, "nonsense")).isInstanceOf(IllegalStateException.class);
        }
    }
}
