package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.auth.adapter.jwt.JoseTokens;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.port.Sessions;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.omnify.auth.usage.port.Usage;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class IsolationTest extends IsolationSuite {
    private static final Map<OrgId, List<String>> WORTHLESS = new HashMap<>();

    @Inject
    Strangers strangers;

    @Inject
    Roster roster;

    @Inject
    JoseTokens tokens;

    @Inject
    KeyRing keyRing;

    @Inject
    Audit audit;

    @Inject
    Sessions sessions;

    @Inject
    ApiKeys keys;

    @Inject
    Invitations invitations;

    @Inject
    Memberships memberships;

    @Inject
    Usage usage;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

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
        return strangers.organisation();
    }

    @Override
    protected String member(OrgId org, Role role) {
        return "Bearer " + strangers.signedIn(org, role).access().value();
    }

    @Override
    protected List<String> worthless(OrgId org) {
        return WORTHLESS.computeIfAbsent(org, this::madeWorthless);
    }

    private List<String> madeWorthless(OrgId org) {
        var own = strangers.signedIn(attacker(), Role.OWNER);
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

    @Test
    void whoIsInTwoOrganisationsSeesOfOneNothingInTheOther() {
        var owner = new UserId(victim.ids().get("user_id"));
        var role = victim.ids().get("role");
        var other = attacker();
        strangers.signedIn(other, Role.OWNER);

        assertThat(sessions.alive(other, owner, Optional.empty(), Instant.now(), 10))
                .isEmpty();
        assertThat(keys.madeBy(victim.org(), owner, 10)).isNotEmpty();
        assertThat(keys.madeBy(other, owner, 10)).isEmpty();
        assertThat(invitations.countOpen(victim.org(), Instant.now())).isPositive();
        assertThat(invitations.countOpen(other, Instant.now())).isZero();
        assertThat(memberships.count(other)).isEqualTo(1);
        strangers.add(victim.org(), Role.CUSTOM, role);
        assertThat(memberships.countHolding(victim.org(), role)).isEqualTo(1);
        assertThat(memberships.countHolding(other, role)).isZero();
    }

    @Test
    void whatOneOrganisationCountsIsItsOwn() {
        var here = attacker();
        var there = attacker();
        var owner = strangers.signedIn(here, Role.OWNER).account().id();
        usage.created(here, Plan.Limit.AGENTS, "agent_1");
        usage.created(there, Plan.Limit.AGENTS, "agent_1");
        usage.deleted(there, Plan.Limit.AGENTS, "agent_1");

        assertThat(usage.things(here, Plan.Limit.AGENTS)).isEqualTo(1);
        assertThat(usage.things(there, Plan.Limit.AGENTS)).isZero();
        assertThat(roster.takeSeat(here, Strangers.newUser(), 2)).isTrue();
        assertThat(roster.takeSeat(here, Strangers.newUser(), 2)).isFalse();

        mongo.getDatabase(database)
                .getCollection("organizations")
                .updateOne(Filters.eq("_id", here.value()), Updates.unset("owners"));
        var second = strangers.signedIn(here, Role.OWNER).account().id();
        assertThat(roster.removeOwner(here, second)).isTrue();
        assertThat(roster.removeOwner(here, owner)).as("the last one").isFalse();
    }

    @Test
    void theSamePersonMayBeInvitedByTwo() {
        var email = victim.marker() + ".guest@example.com";
        var open = invitations.countOpen(victim.org(), Instant.now());

        json().header("Authorization", member(attacker(), Role.OWNER))
                .body(Map.of("email", email, "role", "viewer"))
                .post("/api/auth/invitations")
                .then()
                .statusCode(201);

        assertThat(invitations.countOpen(victim.org(), Instant.now())).isEqualTo(open);
    }
}
