package io.omnify.workflow.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoValuesTest {
    private final OrgId org = new OrgId("org_values");
    private final AtomicInteger outages = new AtomicInteger();

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Test
    void noCharacterIsCutInTwo() {
        var values = new MongoValues(mongo, database);
        for (int before = (1 << 20) - 12; before < 1 << 20; before++) {
            var value = Map.of("t", "x".repeat(before) + "\uD83D\uDE00 and on");
            assertThat(values.read(org, values.keep(org, "run_1", value))).contains(value);
        }
    }

    @Test
    void whoeverReadsWaitsUntilTheDatabaseIsBack() {
        var values = new MongoValues(away(), database);
        var ref = values.keep(org, "run_2", Map.of("a", 1));
        outages.set(2);
        assertThat(values.read(org, ref)).contains(Map.of("a", 1));
        assertThat(outages.get()).isNegative();
    }

    private MongoClient away() {
        return (MongoClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MongoClient.class}, (_, method, args) -> {
                    if (outages.getAndDecrement() > 0) throw new MongoSocketException("away", new ServerAddress());
                    return method.invoke(mongo, args);
                });
    }
}
