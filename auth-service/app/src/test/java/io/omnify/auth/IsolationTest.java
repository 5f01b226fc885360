package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.adapter.jwt.JoseTokens;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.omnify.platform.events.Audit;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.testkit.isolation.IsolationSuite;
import io.omnify.testkit.isolation.Victim;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class IsolationTest extends IsolationSuite {
    private static final Client SOMEWHERE = new Client("192.0.2.7", "attacker");
    private static final Map<OrgId, List<String>> WORTHLESS = new HashMap<>();

    @Inject
    Accounts accounts;

    @Inject
    Organisations organisations;

    @Inject
    Roster roster;

    @Inject
    LetIn letIn;

    @Inject
    JoseTokens tokens;

    @Inject
    KeyRing keyRing;

    @Inject
    Audit audit;

    IsolationTest() {
        super("auth-service", "io.omnify.auth");
    }

    @Override
    protected Victim seeded() {
        var marker = "marker-" + UUID.randomUUID();
        var form = AuthApi.form(marker + "@example.com");
        form.put("full_name", marker);
        form.put("organization_name", marker);
        var token = json().header("User-Agent", marker)
                .body(form)
                .post("/api/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var owner = new AuthApi.Person(marker + "@example.com", token);
        var role = made(owner, "roles", Map.of("name", marker, "permissions", List.of("agent:read")), "role");
        var key = made(owner, "api-keys", Map.of("name", marker, "permissions", List.of("agent:read")), "key_id");
        var invited = Map.of("email", marker + ".guest@example.com", "role", role);
        var invitation = made(owner, "invitations", invited, "invitation_id");
        owner.asks().body(Map.of("settings", Map.of("note", marker))).put("/api/auth/organization");
        var org = new OrgId(owner.org());
        settle(org, "Bearer " + owner.access());
        var session = AuthApi.claims(owner.access()).get("sid").toString();
        return new Victim(
                org,
                "Bearer " + owner.access(),
                marker,
                Map.of(
                        "user_id",
                        owner.user(),
                        "organization_id",
                        owner.org(),
                        "role",
                        role,
                        "key_id",
                        key,
                        "invitation_id",
                        invitation,
                        "session_id",
                        session,
                        "actor",
                        owner.user(),
                        "target",
                        owner.org()));
    }

    private static String made(AuthApi.Person owner, String what, Map<String, ?> form, String id) {
        return owner.asks()
                .body(form)
                .post("/api/auth/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }

    /** Its own reading writes to its trail a little later, and that must not look like an attack. */
    @AfterEach
    void theVictimsTrailIsAtRest() {
        settle(victim.org(), victim.owner());
    }

    private void settle(OrgId org, String owner) {
        var last = "rest-" + UUID.randomUUID();
        audit.send(audit.entry(org, "test.rest", "test", last, null, null));
        await().until(() -> !json().header("Authorization", owner)
                .queryParam("target", last)
                .get("/api/auth/audit-logs")
                .jsonPath()
                .getList("$")
                .isEmpty());
    }

    @Override
    protected OrgId attacker() {
        var org = TestTokens.newOrg();
        var slug = Slug.suggestedBy(org.value());
        organisations.add(Organisation.found(org, new DisplayName("Attackers"), slug, newUser(), Instant.now()));
        return org;
    }

    @Override
    protected String member(OrgId org, Role role) {
        return "Bearer " + signedIn(org, role).access().value();
    }

    private SignedIn signedIn(OrgId org, Role role) {
        var now = Instant.now();
        var own = role == Role.CUSTOM ? "role_none" : null;
        var membership = new Membership(org, role, own, Membership.Status.ACTIVE, now);
        var account = new Account(
                newUser(),
                EmailAddress.of("email", AuthApi.freshEmail()),
                "Mallory",
                "no password",
                List.of(membership),
                Map.of(),
                null,
                now,
                0);
        accounts.add(account);
        if (role == Role.OWNER) roster.addOwner(org, account.id());
        return letIn.withNewSession(account, membership, SOMEWHERE, Proof.byPassword(now));
    }

    @Override
    protected List<String> worthless(OrgId org) {
        return WORTHLESS.computeIfAbsent(org, this::madeWorthless);
    }

    private List<String> madeWorthless(OrgId org) {
        var own = signedIn(attacker(), Role.OWNER);
        var ended = own.access().value();
        json().header("Authorization", "Bearer " + ended).post("/api/auth/logout");
        var all = new ArrayList<>(List.of(
                "Bearer " + outOfTime(org),
                "Bearer " + ended,
                "Bearer " + own.session().token().text(),
                TestTokens.forged(org),
                TestTokens.unsigned(org)));
        all.addAll(List.of("Bearer x", "Basic eDp5"));
        return all;
    }

    /** Ours in every way, and over. */
    private String outOfTime(OrgId org) {
        var then = Instant.now().minus(Duration.ofHours(2));
        var user = new UserId(victim.ids().get("user_id"));
        var session = victim.ids().get("session_id");
        var claims =
                new AccessClaims.OfUser(user, org, Role.OWNER, session, Set.of(), Proof.byPassword(then), "starter");
        return tokens.sign(claims, keyRing.signing(), then);
    }

    private static UserId newUser() {
        return new UserId("user_" + UUID.randomUUID());
    }
}
