package io.omnify.auth.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.port.Roster;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoRosterTest {
    @Inject
    Roster roster;

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());

    @BeforeEach
    void anOrganisationOfBefore() {
        var organisation = new Document("_id", acme.value()).append("slug", acme.value());
        client.getDatabase(database).getCollection("organizations").insertOne(organisation);
        var membership = new Document("org", acme.value()).append("role", "owner");
        client.getDatabase(database)
                .getCollection("users")
                .insertOne(new Document("_id", user(0).value())
                        .append("email", acme.value())
                        .append("memberships", List.of(membership)));
    }

    private UserId user(int number) {
        return new UserId("user_" + number + acme.value());
    }

    @Test
    void anOwnerOfBeforeIsKnownAndTheLastOneStays() {
        assertThat(roster.removeOwner(acme, user(0))).isFalse();
        roster.addOwner(acme, user(1));
        roster.addOwner(acme, user(1));
        assertThat(roster.removeOwner(acme, user(0))).isTrue();
        assertThat(roster.removeOwner(acme, user(0))).isTrue();
        assertThat(roster.removeOwner(acme, user(1))).isFalse();
    }

    @Test
    void ofManyOwnersWhoGoAtOnceOneStays() throws Exception {
        for (int i = 1; i < 8; i++) roster.addOwner(acme, user(i));

        assertThat(yes(8, i -> roster.removeOwner(acme, user(i)))).isEqualTo(7);
    }

    @Test
    void ofManyWhoComeAtOnceNoMoreThanFitGetASeat() throws Exception {
        assertThat(yes(16, i -> roster.takeSeat(acme, user(i), 5))).isEqualTo(5);

        assertThat(roster.takeSeat(acme, user(0), 5)).isTrue();
        assertThat(roster.takeSeat(acme, user(99), 5)).isFalse();
        roster.freeSeat(acme, user(0));
        assertThat(roster.takeSeat(acme, user(99), 5)).isTrue();
    }

    private interface Attempt {
        boolean by(int number);
    }

    private static int yes(int many, Attempt attempt) throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < many; i++) {
            int number = i;
            calls.add(() -> attempt.by(number));
        }
        int count = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(calls)) if (answer.get()) count++;
        }
        return count;
    }
}
