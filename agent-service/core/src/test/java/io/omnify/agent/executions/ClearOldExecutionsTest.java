package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.usecase.ClearOldExecutions;
import io.omnify.agent.executions.usecase.KeepExecutions;
import io.omnify.agent.executions.usecase.KeepExecutions.Kept;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refusal.InvalidInput;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClearOldExecutionsTest {
    private static final OrgId ACME = new OrgId("org_acme");
    private static final OrgId GLOBEX = new OrgId("org_globex");
    private final TestClock clock = new TestClock();
    private final InMemoryRetention retention = new InMemoryRetention();
    private final Piles piles = new Piles();

    /** So many old executions of each organisation, and in which order they were asked for. */
    private static final class Piles implements OldExecutions {
        private final Map<OrgId, Integer> left = new LinkedHashMap<>();
        private final List<OrgId> turns = new ArrayList<>();
        private final Map<OrgId, Instant> kept = new LinkedHashMap<>();

        @Override
        public List<OrgId> organisations() {
            return List.copyOf(left.keySet());
        }

        @Override
        public int delete(OrgId org, Instant before, Instant summed, int limit) {
            turns.add(org);
            kept.put(org, before);
            var had = left.getOrDefault(org, 0);
            if (had < 0) throw new IllegalStateException("cannot be read");
            left.put(org, Math.max(0, had - limit));
            return Math.min(had, limit);
        }
    }

    private KeepExecutions keep(Optional<Integer> platform) {
        return new KeepExecutions(retention, platform);
    }

    private ClearOldExecutions clear(Optional<Integer> platform) {
        return new ClearOldExecutions(piles, keep(platform), clock);
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    @Test
    void anOrganisationIsHeldToWhatItSaysAndTheOthersToThePlatform() {
        piles.left.put(ACME, 1);
        piles.left.put(GLOBEX, 1);
        retention.save(ACME, Optional.of(7));
        clear(Optional.of(90)).handle();
        assertThat(piles.kept).containsEntry(ACME, daysAgo(7)).containsEntry(GLOBEX, daysAgo(90));
    }

    @Test
    void withoutAnEndNothingIsOldEnough() {
        piles.left.put(ACME, 0);
        assertThat(clear(Optional.empty()).handle()).isZero();
        assertThat(piles.kept).containsEntry(ACME, Instant.EPOCH);
    }

    @Test
    void aLongPileKeepsNobodyWaiting() {
        piles.left.put(ACME, 250);
        piles.left.put(GLOBEX, 120);
        assertThat(clear(Optional.of(1)).handle()).isEqualTo(370);
        assertThat(piles.turns).containsExactly(ACME, GLOBEX, ACME, GLOBEX, ACME);
    }

    @Test
    void noSweepGoesOnForEver() {
        piles.left.put(ACME, 10_100);
        assertThat(clear(Optional.of(1)).handle()).isEqualTo(10_000);
        assertThat(clear(Optional.of(1)).handle()).isEqualTo(100);
    }

    @Test
    void oneThatFailsKeepsNoOtherBack() {
        piles.left.put(ACME, -1);
        piles.left.put(GLOBEX, 120);
        assertThatThrownBy(() -> clear(Optional.of(1)).handle()).hasMessage("cannot be read");
        assertThat(piles.left).containsEntry(GLOBEX, 0);
    }

    @Test
    void whatWasSaidCanBeTakenBack() {
        var keep = keep(Optional.of(90));
        assertThat(keep.of(ACME)).isEqualTo(new Kept(Optional.empty(), Optional.of(90)));
        assertThat(keep.change(ACME, Optional.of(3_650)).inForce()).contains(3_650);
        assertThat(keep.of(ACME)).isEqualTo(new Kept(Optional.of(3_650), Optional.of(3_650)));
        assertThat(keep.change(ACME, Optional.empty()).inForce()).contains(90);
        assertThat(keep(Optional.empty()).of(ACME).inForce()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3_651})
    void otherDaysAreRefused(int days) {
        var problem = new InvalidInput(List.of(new FieldProblem("days", "must be 1 to 3650 days")));
        assertThatThrownBy(() -> keep(Optional.empty()).change(ACME, Optional.of(days)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(problem));
        assertThat(retention.days(ACME)).isEmpty();
        assertThatThrownBy(() -> keep(Optional.of(days))).isInstanceOf(IllegalStateException.class);
    }
}
