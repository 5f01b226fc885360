package io.omnify.workflow;

import static io.omnify.workflow.Somebody.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of runs, lost or damaged and made anew, through the real broker, engine and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ReadModelTest {
    private final Somebody me = new Somebody();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Inject
    MongoClient mongo;

    private FakeAgents agents;

    @BeforeEach
    void ready() {
        agents = new FakeAgents(bootstrap);
        Somebody.serviceReady();
    }

    @AfterEach
    void stop() throws InterruptedException {
        agents.close();
    }

    @Test
    void theReadModelIsMadeAnewFromTheTopic() {
        var run = me.start(me.workflow(step("a", "ok")), Map.of());
        await().until(() -> me.types(run).contains("run.completed"));
        var before = me.types(run);
        forgetAll();
        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(404);

        rebuild("wrong").statusCode(401);
        rebuild("operator-of-tests").statusCode(200);

        assertThat(me.status(run)).isEqualTo("completed");
        assertThat(me.types(run)).isEqualTo(before);
    }

    @Test
    void whatIsWrongInTheReadModelIsRightWhenItIsMadeAnew() {
        var run = me.start(me.workflow(step("a", "ok")), Map.of("customer", "Acme Rockets"));
        await().until(() -> me.types(run).contains("run.completed"));
        var before = me.types(run);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.combine(Updates.unset("words"), Updates.set("status", "?")));
        assertThat(me.found("q=rockets")).isEmpty();

        rebuild("operator-of-tests").statusCode(200);

        assertThat(me.found("q=rockets&status=completed")).containsExactly(run);
        assertThat(me.types(run)).isEqualTo(before);
    }

    @Test
    void whatTheTopicNoLongerHasIsMadeAnewFromTheEngine() throws Exception {
        var run = me.start(me.workflow(step("a", "hang")), Map.of("customer", "Acme"));
        await().until(() -> me.types(run).contains("step.running"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "omnify.workflow.events");
            var kept =
                    admin.describeConfigs(List.of(topic)).all().get().get(topic).get("retention.ms");
            assertThat(kept.value()).isEqualTo(String.valueOf(Duration.ofDays(7).toMillis()));
            var partitions = admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name())
                    .partitions();
            var everything = new HashMap<TopicPartition, RecordsToDelete>();
            for (var each : partitions)
                everything.put(new TopicPartition(topic.name(), each.partition()), RecordsToDelete.beforeOffset(-1));
            admin.deleteRecords(everything).all().get();
        }
        forgetAll();

        rebuild("operator-of-tests").statusCode(200);

        assertThat(me.found("q=acme&status=running")).containsExactly(run);
        assertThat(me.types(run)).contains("step.running", "run.running");
    }

    private void forgetAll() {
        var filter = Filters.eq("org", me.org.value());
        for (var collection : List.of("runs", "run_history"))
            mongo.getDatabase(database).getCollection(collection).deleteMany(filter);
    }

    private static ValidatableResponse rebuild(String secret) {
        return given().auth()
                .preemptive()
                .basic("operator", secret)
                .post("/internal/read-model/rebuild")
                .then();
    }
}
