package io.omnify.auth.tokens.usecase;

import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.domain.ServiceDirectory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceAndVerifiedTokensTest {
    private final TestWorld world = new TestWorld();
    private final SignedIn ada = world.signUp("ada@example.com");
    private final OrgId org = ada.organisation().id();
    private final ServiceDirectory directory =
            new ServiceDirectory(Map.of("agent-service", "s1", "workflow-service", "", "stranger", "s3"));
    private final IssueServiceToken issue = new IssueServiceToken(directory, world.findOrganisation, world.issueToken);

    @Test
    void aServiceGetsItsOwnScopesForFiveMinutes() {
        var token = issue.handle("agent-service", "s1", org);

        assertThat(token.lifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(world.issued.getLast())
                .isEqualTo(new AccessClaims.OfService(
                        "agent-service",
                        org,
                        Set.of(Permission.ANALYTICS_READ, Permission.WORKFLOW_READ, Permission.WORKFLOW_EXECUTE)));
        assertThat(world.issued.getLast().subject()).isEqualTo("service:agent-service");
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void withoutItsSecretNobodyIsAService() {
        var unknown = new Refusal.UnknownService();

        assertThat(refusalOf(() -> issue.handle("agent-service", "s2", org))).isEqualTo(unknown);
        assertThat(refusalOf(() -> issue.handle("workflow-service", "", org))).isEqualTo(unknown);
        assertThat(refusalOf(() -> issue.handle("stranger", "s3", org))).isEqualTo(unknown);
        assertThat(refusalOf(() -> issue.handle("nobody", "s1", org))).isEqualTo(unknown);
    }

    @Test
    void noServiceActsForWhatDoesNotExist() {
        assertThat(refusalOf(() -> issue.handle("agent-service", "s1", new OrgId("org_no"))))
                .isEqualTo(new Refusal.NotFound("organization"));
    }

    @Test
    void aTokenIsGoodAsLongAsItsSessionLives() {
        var claims = world.issued.getLast();
        var verify = new VerifyToken(
                (token, now) -> Optional.of(claims), world.manageSessions, (org, key, now) -> true, world.clock);
        assertThat(verify.handle("any")).contains(claims);

        world.endSession.handle(ada.session().session(), Session.Reason.LOGOUT);

        assertThat(verify.handle("any")).isEmpty();
    }

    @Test
    void aServiceTokenHasNoSession() {
        AccessClaims claims = new AccessClaims.OfService("agent-service", org, Set.of());
        var verify = new VerifyToken(
                (token, now) -> Optional.of(claims), world.manageSessions, (org, key, now) -> true, world.clock);

        assertThat(verify.handle("any")).contains(claims);
    }

    @Test
    void aTokenOfNoSessionWeKnowIsNotGood() {
        AccessClaims claims = new AccessClaims.OfUser(
                ada.account().id(),
                org,
                ada.membership().role(),
                "null",
                Set.of(),
                Proof.byPassword(world.clock.instant()),
                "starter");
        var verify = new VerifyToken(
                (token, now) -> Optional.of(claims), world.manageSessions, (org, key, now) -> true, world.clock);

        assertThat(verify.handle("any")).isEmpty();
    }
}
