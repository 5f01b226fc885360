package io.omnify.agent.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class StorageAwayTest {
    private static final MongoClient NOBODY_THERE =
            MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200");
    private final Api acme = new Api();

    @Inject
    MongoClient mongo;

    @AfterAll
    static void close() {
        NOBODY_THERE.close();
    }

    @Test
    void aDatabaseThatIsAwayIsNotWaitedForLongerThanClientsWait() {
        var patience = mongo.getClusterDescription().getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS);
        assertThat(patience).isBetween(1L, 5L);
    }

    @Test
    void readsAndWritesThatNeedTheDatabaseAreRefusedWithATimeToComeBack() {
        QuarkusMock.installMockForType(NOBODY_THERE, MongoClient.class);
        away(acme.get("/agents"));
        away(acme.as().body(Map.of("days", 30)).put(Api.BASE + "/retention").then());
    }

    private static void away(ValidatableResponse answer) {
        answer.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("code", equalTo("storage-unavailable"));
    }
}
