package io.omnify.agent.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.domain.MemoryThread.Entry;
import io.omnify.agent.memory.port.Threads;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Threads} must do, the fake and the Mongo adapter alike. */
public abstract class ThreadsContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    private static final Memory LIMITS = new Memory(true, 2, 1_000, Duration.ofDays(1));
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Threads threads();

    private MemoryThread remembered(OrgId org, String agent, String subject, Instant at, String... executions) {
        for (var execution : executions) {
            var thread = threads().find(org, agent, subject).orElse(MemoryThread.empty(org, agent, subject, at));
            assertThat(threads().save(thread.remember(new Entry(execution, at, "{}", "{\"a\":1}"), LIMITS, at)))
                    .isTrue();
        }
        return threads().find(org, agent, subject).orElseThrow();
    }

    @Test
    void keepsAllOfAThread() {
        var thread = remembered(acme, "mine", "client/7 ä", NOW, "e1", "e2", "e3");
        assertThat(thread.entries()).extracting(Entry::execution).containsExactly("e1", "e2", "e3");
        assertThat(thread.folding()).isEqualTo(1);
        assertThat(thread.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        assertThat(thread.version()).isEqualTo(3);
        assertThat(overflowing(NOW)).contains(thread);
        assertThat(threads().save(thread.folded("Was e1.", thread.toFold()))).isTrue();
        var folded = threads().find(acme, "mine", "client/7 ä").orElseThrow();
        assertThat(folded.summary()).isEqualTo("Was e1.");
        assertThat(folded.entries()).extracting(Entry::execution).containsExactly("e2", "e3");
        assertThat(overflowing(NOW)).doesNotContain(folded);
    }

    private List<MemoryThread> overflowing(Instant now) {
        return overflowing(now, 1_000);
    }

    private List<MemoryThread> overflowing(Instant now, int ofEach) {
        return threads().overflowing(now, 1_000, ofEach).stream()
                .filter(each -> each.org().equals(acme) || each.org().equals(other))
                .toList();
    }

    @Test
    void whatCouldNotBeFoldedWaitsLongerEachTime() {
        remembered(acme, "mine", "c", NOW, "e1", "e2", "e3");
        var now = NOW;
        for (var minutes : List.of(10, 20, 40)) {
            var due = overflowing(now);
            assertThat(due).extracting(MemoryThread::subject).containsExactly("c");
            assertThat(threads().save(due.getFirst().notFolded(now))).isTrue();
            assertThat(overflowing(now.plus(Duration.ofMinutes(minutes)).minusMillis(1)))
                    .isEmpty();
            now = now.plus(Duration.ofMinutes(minutes));
        }
        for (int i = 0; i < 40; i++) {
            assertThat(threads().save(overflowing(now).getFirst().notFolded(now)))
                    .isTrue();
            now = now.plus(Duration.ofDays(1));
        }
        var folded = overflowing(now).getFirst();
        assertThat(threads().save(folded.folded("Was e1.", folded.toFold()))).isTrue();
        assertThat(overflowing(now)).isEmpty();
        remembered(acme, "mine", "c", NOW, "e4");
        assertThat(overflowing(NOW)).as("anew").hasSize(1);
    }

    @Test
    void noOrganisationTakesAllPlaces() {
        for (var subject : List.of("a", "b", "c")) remembered(acme, "mine", subject, NOW, "e1", "e2", "e3");
        remembered(other, "mine", "late", NOW.plusSeconds(1), "e1", "e2", "e3");
        assertThat(overflowing(NOW.plusSeconds(1), 2))
                .extracting(MemoryThread::org)
                .containsExactly(acme, acme, other);
        assertThat(threads().overflowing(NOW.plusSeconds(1), 1, 2)).hasSize(1);
    }

    @Test
    void refusesWhatWasReadBeforeSomebodyElseWrote() {
        var thread = remembered(acme, "mine", "c", NOW, "e1");
        remembered(acme, "mine", "c", NOW, "e2");
        assertThat(threads().save(thread.folded("stale", thread.entries()))).isFalse();
        assertThat(threads().save(MemoryThread.empty(acme, "mine", "c", NOW))).isFalse();
    }

    @Test
    void nothingCrossesOrganisations() {
        remembered(acme, "mine", "c", NOW, "e1");
        assertThat(threads().find(other, "mine", "c")).isEmpty();
        assertThat(threads().list(other, "mine", Optional.empty(), 10)).isEmpty();
        assertThat(threads().erase(other, "mine", "c")).isFalse();
        assertThat(threads().eraseSubject(other, "c")).isZero();
        assertThat(threads().find(acme, "mine", "c")).isPresent();
    }

    @Test
    void listsBySubjectInPages() {
        for (var subject : new String[] {"b", "a", "c"}) remembered(acme, "mine", subject, NOW, "e1");
        remembered(acme, "another", "d", NOW, "e1");
        assertThat(threads().list(acme, "mine", Optional.empty(), 2))
                .extracting(MemoryThread::subject)
                .containsExactly("a", "b");
        assertThat(threads().list(acme, "mine", Optional.of("b"), 2))
                .extracting(MemoryThread::subject)
                .containsExactly("c");
    }

    @Test
    void forgetsOneAgentsOrEveryAgentsMemoryOfASubject() {
        remembered(acme, "mine", "c", NOW, "e1");
        remembered(acme, "another", "c", NOW, "e1");
        assertThat(threads().erase(acme, "mine", "c")).isTrue();
        assertThat(threads().erase(acme, "mine", "c")).isFalse();
        assertThat(threads().find(acme, "mine", "c")).isEmpty();
        assertThat(threads().eraseSubject(acme, "c")).isEqualTo(1);
        assertThat(threads().find(acme, "another", "c")).isEmpty();
        assertThat(threads().list(acme, "another", Optional.empty(), 10)).isEmpty();
        assertThat(remembered(acme, "mine", "c", NOW, "e2").entries())
                .extracting(Entry::execution)
                .containsExactly("e2");
    }

    @Test
    void forgetsWhatHasExpired() {
        remembered(acme, "mine", "old", NOW.minus(Duration.ofDays(2)), "e1");
        remembered(acme, "mine", "young", NOW, "e1");
        threads().eraseExpired(NOW);
        assertThat(threads().find(acme, "mine", "old")).isEmpty();
        assertThat(threads().find(acme, "mine", "young")).isPresent();
    }
}
