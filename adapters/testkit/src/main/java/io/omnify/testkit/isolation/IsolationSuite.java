package io.omnify.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.TestTokens;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every operation of a service against callers who may not have it: without a token and with bad ones, of every role,
 * and of another organisation with foreign ids in path, query, body and header. What is new in the OpenAPI file is
 * attacked without anybody having to remember it.
 */
public abstract class IsolationSuite {
    private static final Map<Class<?>, Victim> VICTIMS = new HashMap<>();
    private static final Set<String> REFUSED_FOR_ANOTHER_REASON =
            Set.of("step_up_required", "plan_limit_reached", "foreign-organization", "more-than-own-rights");

    private final List<String> broken = new ArrayList<>();
    private final List<Operation> operations;
    protected Victim victim;

    /** @param basePackage where the endpoints are whose permissions count */
    protected IsolationSuite(String service, String basePackage) {
        this.operations = Operations.of(service, basePackage);
    }

    /** An organisation with one of everything; made once. */
    protected abstract Victim seeded();

    /** The {@code Authorization} of a new member of {@code org}; services that issue their own tokens say how. */
    protected String member(OrgId org, Role role) {
        return TestTokens.user(org, new UserId("user_" + UUID.randomUUID()), role);
    }

    /** Tokens that open nothing, however much they look like one of {@code org}. */
    protected List<String> worthless(OrgId org) {
        return List.of(
                TestTokens.expired(org), TestTokens.forged(org), TestTokens.unsigned(org), "Bearer x", "Basic eDp5");
    }

    /** An organisation the attacker may have; services that keep organisations make one. */
    protected OrgId attacker() {
        return TestTokens.newOrg();
    }

    /** What the victim cannot read although its ids fit, such as the address of a trigger that is no webhook. */
    protected Set<String> ofAnotherKind() {
        return Set.of();
    }

    @BeforeEach
    void seed() {
        victim = VICTIMS.computeIfAbsent(getClass(), suite -> seeded());
    }

    @Test
    void theVictimSeesWhatIsToBeHiddenFromOthers() {
        int marked = 0;
        for (var operation : operations) {
            if (!operation.reads() || operation.open() || operation.stream() || !seeds(operation)) continue;
            var answer = new Attempt(operation, victim.owner())
                    .ids(victim.ids())
                    .asking(victim.ids())
                    .send();
            if (!operation.pathParameters().isEmpty() && !ofAnotherKind().contains(operation.toString()))
                expect(answer, operation, "its owner reads it", 200);
            if (answer.asString().contains(victim.marker())) marked++;
        }
        over();
        assertThat(marked).as("answers with the victim's marker").isPositive();
    }

    @Test
    void withoutAGoodTokenNothingOpens() {
        var worthless = worthless(victim.org());
        for (var operation : operations) {
            if (operation.open()) continue;
            expect(new Attempt(operation, null).ids(victim.ids()).send(), operation, "without a token", 401);
            for (var token : worthless)
                expect(new Attempt(operation, token).ids(victim.ids()).send(), operation, "with a bad token", 401);
        }
        over();
    }

    @Test
    void everyRoleMayDoWhatItHoldsAndNothingElse() {
        for (var role : Role.values())
            for (var operation : operations) {
                if (operation.open()) continue;
                var answer = new Attempt(operation, member(attacker(), role)).send();
                if (allows(role, operation)) mayDo(role, operation, answer);
                else expect(answer, operation, "as " + role, 403);
            }
        over();
    }

    @Test
    void whatBelongsToAnotherOrganisationDoesNotExist() {
        var before = Store.of(victim.org());
        for (var operation : operations) {
            if (operation.open() || !namesAThing(operation) || !seeds(operation)) continue;
            var attacker = member(attacker(), Role.OWNER);
            var answer = new Attempt(operation, attacker).ids(victim.ids()).send();
            var unknown = new Attempt(operation, attacker).send();
            hides(answer, operation, "with foreign ids");
            if (answer.statusCode() != 404 && !said(answer).equals(said(unknown)))
                note(answer, operation, "with foreign ids, not as an unknown one");
        }
        over();
        assertThat(Store.of(victim.org())).isEqualTo(before);
    }

    @Test
    void foreignIdsInQueryBodyAndHeaderOpenNothing() {
        var before = Store.of(victim.org());
        for (var operation : operations) {
            if (operation.open()) continue;
            hides(foreign(operation).query(victim).send(), operation, "foreign ids in the query");
            hides(foreign(operation).body(victim.ids()).send(), operation, "foreign ids in the body");
            hides(foreign(operation).header(victim.org()).send(), operation, "foreign organisation in headers");
        }
        over();
        assertThat(Store.of(victim.org())).isEqualTo(before);
    }

    @Test
    void aBodyThatNamesAnotherOrganisationIsRefused() {
        for (var operation : operations) {
            var schema = operation.bodySchema();
            if (operation.open()
                    || schema.isEmpty()
                    || !schema.get().at("/properties/organization_id").isObject()) continue;
            var foreign = Map.of("organization_id", victim.org().value());
            expect(
                    foreign(operation).body(foreign).send(),
                    operation,
                    "foreign organisation in the body",
                    403,
                    404,
                    422);
        }
        over();
    }

    /** What an answer says, whatever the ids in it. */
    private String said(Response answer) {
        var text = answer.statusCode() + " " + answer.asString();
        for (var id : victim.ids().values()) text = text.replace(id, Attempt.UNKNOWN);
        return text.replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    private Attempt foreign(Operation operation) {
        return new Attempt(operation, member(attacker(), Role.OWNER));
    }

    private static boolean allows(Role role, Operation operation) {
        return operation.permissions().stream()
                .anyMatch(code -> role.allows(Permission.ofCode(code).orElseThrow()));
    }

    /** An address made of known words alone is nobody's. */
    private static boolean namesAThing(Operation operation) {
        return !operation.choices().keySet().containsAll(operation.pathParameters());
    }

    private boolean seeds(Operation operation) {
        return operation.pathParameters().stream()
                .allMatch(name ->
                        victim.ids().containsKey(name) || operation.choices().containsKey(name));
    }

    private void mayDo(Role role, Operation operation, Response answer) {
        var code = answer.statusCode() == 403 ? String.valueOf(answer.<Object>path("code")) : "";
        boolean refused = answer.statusCode() == 403 && !REFUSED_FOR_ANOTHER_REASON.contains(code);
        if (refused || answer.statusCode() == 401 || answer.statusCode() >= 500) note(answer, operation, "as " + role);
    }

    private void expect(Response answer, Operation operation, String how, Integer... statuses) {
        if (!Set.of(statuses).contains(answer.statusCode())) note(answer, operation, how);
        hides(answer, operation, how);
    }

    /** The owner's own reading shows the marker, of course. */
    private void hides(Response answer, Operation operation, String how) {
        boolean own = how.equals("its owner reads it");
        boolean leak = answer.asString().contains(victim.marker())
                || answer.getHeaders().toString().contains(victim.marker());
        if ((leak && !own) || answer.statusCode() >= 500) note(answer, operation, how);
    }

    private void note(Response answer, Operation operation, String how) {
        var body = answer.asString();
        broken.add(operation + " " + how + ": " + answer.statusCode() + " "
                + body.substring(0, Math.min(200, body.length())));
    }

    private void over() {
        assertThat(broken).isEmpty();
    }
}
