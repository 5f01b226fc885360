package io.omnify.auth.audit.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.usecase.VerifyTrail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link AuditTrail} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class AuditTrailContract {
    private static final AuditTrail.Filter ALL = new AuditTrail.Filter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());

    protected abstract AuditTrail trail();

    protected AuditEntry entry(String event, String action) {
        return new AuditEntry(
                acme,
                event,
                Instant.parse("2026-01-01T00:00:00.123Z"),
                new AuditEntry.Party("user", "user_1"),
                action,
                new AuditEntry.Party("agent", "agent_1"),
                "success",
                "{\"ip\":\"192.0.2.1\"}");
    }

    @Test
    void numbersAndChainsWhatIsAppended() {
        assertThat(trail().ends(acme)).contains(ChainEnds.NONE);
        trail().append(entry("e1", "agent.created"));
        trail().append(entry("e2", "agent.updated"));

        var chain = trail().following(acme, 0, 10);

        assertThat(chain).extracting(ChainedEntry::sequence).containsExactly(1L, 2L);
        assertThat(chain.getFirst().entry()).isEqualTo(entry("e1", "agent.created"));
        assertThat(chain.getFirst().follows(0, ChainedEntry.GENESIS)).isTrue();
        assertThat(chain.getLast().follows(1, chain.getFirst().hash())).isTrue();
        assertThat(trail().ends(acme).orElseThrow().last()).isEqualTo(2);
        assertThat(trail().organisations(Optional.empty(), 1000)).contains(acme);
    }

    @Test
    void keepsAnEventOnce() {
        trail().append(entry("e1", "agent.created"));
        trail().append(entry("e2", "agent.created"));
        trail().append(entry("e1", "agent.created"));

        assertThat(trail().following(acme, 0, 10)).hasSize(2);
    }

    @Test
    void givesEveryOneOfManyAtOnceAPlaceOfItsOwn() throws Exception {
        var many = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 40; i++) {
            var event = "e" + i % 30;
            many.add(() -> {
                trail().append(entry(event, "agent.created"));
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(many)) done.get();
        }

        assertThat(trail().following(acme, 0, 100)).hasSize(30);
        assertThat(new VerifyTrail(trail()).handle(acme).isValid()).isTrue();
    }

    @Test
    void findsNewestFirstByKindOfAction() {
        trail().append(entry("e1", "agent.created"));
        trail().append(entry("e2", "agent.updated"));
        trail().append(entry("e3", "agents.updated"));
        var agents = new AuditTrail.Filter(
                Optional.of("user_1"),
                Optional.of("agent.*"),
                Optional.of("agent_1"),
                Optional.of("success"),
                Optional.of(Instant.parse("2026-01-01T00:00:00.123Z")),
                Optional.of(Instant.parse("2026-01-01T00:00:00.124Z")));

        assertThat(trail().find(acme, agents, Optional.empty(), 10))
                .extracting(ChainedEntry::sequence)
                .containsExactly(2L, 1L);
        assertThat(trail().find(acme, ALL, Optional.of(3L), 1))
                .extracting(ChainedEntry::sequence)
                .containsExactly(2L);
        assertThat(trail().find(new OrgId("org_other"), ALL, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    void goesOnAfterItsBeginningWasForgotten() {
        for (int i = 1; i <= 4; i++) trail().append(entry("e" + i, "agent.created"));

        trail().forget(trail().following(acme, 0, 2).getLast());
        trail().append(entry("e5", "agent.created"));

        assertThat(trail().following(acme, 0, 10))
                .extracting(ChainedEntry::sequence)
                .containsExactly(3L, 4L, 5L);
        var found = new VerifyTrail(trail()).handle(acme);
        assertThat(found.isValid()).isTrue();
        assertThat(found.entries()).isEqualTo(3);
    }
}
