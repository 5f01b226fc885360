package io.omnify.auth.sessions.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.port.TestClock;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.port.InMemoryRevocations;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnnounceRevocationTest {
    private final TestClock clock = new TestClock();
    private final InMemoryRevocations revocations = new InMemoryRevocations();
    private final AnnounceRevocation announce = new AnnounceRevocation(revocations, clock);
    private final RevokedAccess member =
            RevokedAccess.ofMember(new OrgId("org_1"), new UserId("user_1"), clock.instant());

    @Test
    void saysWhoseTokensAreNoLongerGood() {
        announce.handle(member);
        announce.handle(RevokedAccess.ofKey("key_1", clock.instant()));
        announce.handle(RevokedAccess.ofOrganisation(new OrgId("org_1"), clock.instant()));

        assertThat(revocations.announced)
                .extracting(revoked -> revoked.kind().code() + " " + revoked.id())
                .containsExactly("member org_1/user_1", "key key_1", "organization org_1");
    }

    @Test
    void whatCouldNotBeToldIsToldLaterUnlessItIsOfNoUse() {
        revocations.away = true;
        announce.handle(member);
        announce.announceMissed();
        revocations.away = false;
        announce.announceMissed();
        announce.announceMissed();
        assertThat(revocations.announced).containsExactly(member);

        revocations.away = true;
        announce.handle(member);
        clock.pass(Duration.ofMinutes(20));
        revocations.away = false;
        announce.announceMissed();
        assertThat(revocations.announced).hasSize(1);
    }
}
