package io.omnify.workflow.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunFilter.Match;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever combination of filters is asked for, a declared index finds the runs, newest first, with little to throw away. */
class RunIndexesTest {
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");
    /** Few runs have the same: what else is asked for may be looked at one by one. */
    private static final Set<String> RARE = Set.of("attributes", "words", "errorCode");

    private final List<List<String>> declared = new MongoRuns(nobody(), "any")
            .indexes().stream()
                    .filter(index -> index.collection().equals(MongoRuns.RUNS))
                    .map(index -> List.copyOf(index.keys().keySet()))
                    .toList();

    @Test
    void everyFilterOfTheApiIsLookedAtHere() {
        assertThat(RunFilter.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactlyInAnyOrder(
                        "workflow", "statuses", "from", "to", "attributes", "words", "incident", "errorCode", "match");
    }

    @Test
    void everyCombinationHasItsIndex() {
        var questions = combinations();
        assertThat(questions).hasSizeGreaterThan(500);
        for (var question : questions) {
            var conditions = conditions(RunQueries.of(new OrgId("org_a"), question));
            assertThat(declared)
                    .as("an index for %s", conditions)
                    .anyMatch(index -> serves(index, equal(conditions), names(conditions)));
        }
    }

    @Test
    void aPageFarFromTheNewestBeginsWhereItsIndexDoes() {
        var conditions = conditions(RunQueries.olderThan(new RunPosition(TIME, new RunId("run_1"))));
        assertThat(conditions)
                .anyMatch(condition -> condition.containsKey("startedAt")
                        && condition.getDocument("startedAt").containsKey("$lte"));
    }

    /** Values first, then the order of lists. */
    private static boolean serves(List<String> index, Set<String> equal, Set<String> asked) {
        int order = index.indexOf("startedAt");
        if (order < 0 || !index.subList(order, index.size()).equals(List.of("startedAt", "_id"))) return false;
        var first = index.subList(0, order);
        if (first.stream().anyMatch(RARE::contains))
            return equal.containsAll(first.subList(0, order - 1)) && asked.contains(first.getLast());
        return asked.stream().noneMatch(RARE::contains) && Set.copyOf(first).equals(equal);
    }

    private static Set<String> names(List<BsonDocument> conditions) {
        var names = new TreeSet<String>();
        for (var condition : conditions) names.add(condition.getFirstKey());
        return names;
    }

    private static Set<String> equal(List<BsonDocument> conditions) {
        var names = new TreeSet<String>();
        for (var condition : conditions) {
            var value = condition.get(condition.getFirstKey());
            boolean listed = value.isDocument() && value.asDocument().containsKey("$in");
            boolean range = value.isDocument() || value.getBsonType() == BsonType.REGULAR_EXPRESSION;
            if (listed || !range) names.add(condition.getFirstKey());
        }
        return names;
    }

    private static List<BsonDocument> conditions(Bson query) {
        var document = query.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
        if (!document.containsKey("$and")) return List.of(document);
        var conditions = new ArrayList<BsonDocument>();
        for (var part : document.getArray("$and")) conditions.addAll(conditions(part.asDocument()));
        return conditions;
    }

    private static List<RunFilter> combinations() {
        var all = new ArrayList<RunFilter>();
        for (var workflow : Arrays.asList(null, new WorkflowId("a")))
            for (var statuses : List.<List<RunStatus>>of(
                    List.of(), List.of(RunStatus.FAILED), List.of(RunStatus.FAILED, RunStatus.COMPLETED)))
                for (var from : Arrays.asList(null, TIME))
                    for (var to : Arrays.asList(null, TIME))
                        for (var incident : List.of(false, true))
                            all.addAll(combinations(workflow, statuses, from, to, incident));
        return all;
    }

    private static List<RunFilter> combinations(
            @Nullable WorkflowId workflow,
            List<RunStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean incident) {
        var all = new ArrayList<RunFilter>();
        for (var attributes : List.<List<String>>of(List.of(), List.of("a=1"), List.of("a=1", "b=2")))
            for (var words : List.<List<String>>of(List.of(), List.of("one"), List.of("one", "two")))
                for (var errorCode : List.of("", "busy"))
                    for (var match : Match.values())
                        all.add(new RunFilter(
                                workflow, statuses, from, to, attributes, words, incident, errorCode, match));
        return all;
    }

    private static MongoClient nobody() {
        return (MongoClient) Proxy.newProxyInstance(
                RunIndexesTest.class.getClassLoader(), new Class<?>[] {MongoClient.class}, (_, method, _) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
