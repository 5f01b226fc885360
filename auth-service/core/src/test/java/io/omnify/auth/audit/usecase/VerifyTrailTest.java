package io.omnify.auth.audit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.port.InMemoryAuditTrail;
import io.omnify.auth.port.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifyTrailTest {
    private final OrgId acme = new OrgId("org_1");
    private final TestClock clock = new TestClock();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final VerifyTrail verify = new VerifyTrail(trail);

    @BeforeEach
    void aThousandDays() {
        for (int day = 0; day < 1000; day++) {
            trail.append(entry("e" + day, "user_1"));
            clock.pass(Duration.ofDays(1));
        }
    }

    private AuditEntry entry(String event, String actor) {
        return new AuditEntry(
                acme,
                event,
                clock.instant(),
                new AuditEntry.Party("user", actor),
                "agent.created",
                new AuditEntry.Party("agent", "a"),
                "success",
                "{}");
    }

    private List<ChainedEntry> chain() {
        return trail.entries.get(acme);
    }

    @Test
    void aWholeChainHolds() {
        assertThat(verify.handle(acme).isValid()).isTrue();
        assertThat(verify.handle(acme).entries()).isEqualTo(1000);
        assertThat(verify.handle(new OrgId("org_none")).isValid()).isTrue();
    }

    @Test
    void namesTheFirstEntryThatIsNotWhatItWas() {
        var forged = chain().get(600);
        chain().set(600, ChainedEntry.after(600, forged.previousHash(), entry("e600", "user_2")));
        assertThat(verify.handle(acme).broken()).hasValue(602);

        chain().set(600, new ChainedEntry(601, entry("e600", "user_2"), forged.previousHash(), forged.hash()));
        assertThat(verify.handle(acme).broken()).hasValue(601);
    }

    @Test
    void namesTheFirstEntryThatIsMissing() {
        chain().removeLast();
        assertThat(verify.handle(acme).broken()).hasValue(1000);
        chain().remove(499);
        assertThat(verify.handle(acme).broken()).hasValue(500);
        chain().clear();
        assertThat(verify.handle(acme).broken()).hasValue(1);
    }

    @Test
    void oldEntriesAreForgottenAndTheRestHolds() {
        new ForgetOldEntries(trail, Duration.ofDays(400), clock).handle();

        assertThat(chain()).hasSize(400);
        assertThat(verify.handle(acme).isValid()).isTrue();
        chain().removeFirst();
        assertThat(verify.handle(acme).broken()).hasValue(601);
    }
}
