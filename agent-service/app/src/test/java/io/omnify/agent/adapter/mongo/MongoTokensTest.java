package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.connections.usecase.Disconnect;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final Api acme = new Api();

    @Inject
    Tokens tokens;

    @Inject
    Disconnect disconnect;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private String connected() {
        return acme.as()
                .body(Map.of("mode", "simulation"))
                .post("/api/platforms/meta_ads/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("connection_id");
    }

    private void change(String connection, Bson change) {
        mongo.getDatabase(database).getCollection("connections").updateOne(eq("_id", connection), change);
    }

    @Test
    void aClaimIsReleasedByItsHolderAlone() {
        var id = connected();
        var late = tokens.claim(acme.org, id, 1, NOW, NOW.plusSeconds(30)).orElseThrow();
        var now = NOW.plusSeconds(31);
        var next = tokens.claim(acme.org, id, 1, now, now.plusSeconds(30)).orElseThrow();
        tokens.release(acme.org, id, late);
        assertThat(tokens.claim(acme.org, id, 1, now, now.plusSeconds(30))).isEmpty();
        tokens.release(acme.org, id, next);
        assertThat(tokens.claim(acme.org, id, 1, now, now.plusSeconds(30))).isPresent();
    }

    @Test
    void whatDoesNotOpenCanStillBeReplacedAndErased() {
        var id = connected();
        change(id, set("sealed", "bm90aGluZyB0aGF0IG9wZW5z"));
        assertThatThrownBy(() -> tokens.held(acme.org, id)).isInstanceOf(IllegalStateException.class);
        var version = tokens.version(acme.org, id).orElseThrow();
        assertThat(tokens.replace(acme.org, id, version, Credentials.pasted("good", Map.of()), NOW))
                .isTrue();
        assertThat(tokens.held(acme.org, id).orElseThrow().version()).isEqualTo(version + 1);
        change(id, set("sealed", "bm90aGluZyB0aGF0IG9wZW5z"));
        disconnect.handle(acme.org, "user_1", id);
        assertThat(tokens.version(acme.org, id)).isEmpty();
    }

    private boolean isLookedAfter(String connection) {
        var all = mongo.getDatabase(database).getCollection("connections");
        return all.countDocuments(and(eq("_id", connection), exists("lookAt"))) > 0;
    }

    @Test
    void whatWasErasedIsNotLookedAfter() {
        var id = connected();
        assertThat(isLookedAfter(id)).isTrue();
        disconnect.handle(acme.org, "user_1", id);
        assertThat(isLookedAfter(id)).isFalse();
    }

    @Test
    void aRenewalThatComesAfterTheEndIsLookedAfterUntilItIsWorthless() {
        var id = connected();
        disconnect.handle(acme.org, "user_1", id);
        assertThat(tokens.replace(acme.org, id, 1, Credentials.pasted("late", Map.of()), Instant.now()))
                .isTrue();
        assertThat(isLookedAfter(id)).isTrue();
    }
}
