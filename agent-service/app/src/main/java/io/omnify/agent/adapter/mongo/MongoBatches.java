package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Batches by their first items, which alone are marked; the items of all of a page are read at once. */
@Singleton
public final class MongoBatches implements Batches {
    private final AgentDatabase database;

    MongoBatches(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public List<Course> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("leads", true), ExecutionDocument.KEPT));
        agent.ifPresent(id -> filters.add(eq("agentId", id)));
        after.ifPresent(id -> filters.add(lt("_id", id.value())));
        var first = database.raw(AgentDatabase.EXECUTIONS)
                .find(and(filters))
                .projection(include("commandId", "agentId", "startedAt"))
                .sort(descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
        var sums = sums(org, first);
        return first.stream()
                .map(each -> course(each, sums.getOrDefault(batch(each), new Sum())))
                .toList();
    }

    private Map<String, Sum> sums(OrgId org, List<Document> first) {
        var sums = new HashMap<String, Sum>();
        if (first.isEmpty()) return sums;
        var items = first.stream().map(each -> items(org, batch(each))).toList();
        database.raw(AgentDatabase.EXECUTIONS)
                .find(and(or(items), ExecutionDocument.KEPT))
                .projection(include("commandId", "status", "costMicros"))
                .forEach(item ->
                        sums.computeIfAbsent(batch(item), _ -> new Sum()).add(item));
        return sums;
    }

    private static Bson items(OrgId org, String batch) {
        var all = Command.ofBatch(batch, 0).replaceAll("0$", "");
        var after = all.substring(0, all.length() - 1) + (char) ('/' + 1);
        return and(eq("org", org.value()), gte("commandId", all), lt("commandId", after));
    }

    private static Course course(Document first, Sum sum) {
        return new Course(
                batch(first),
                new ExecutionId(first.getString("_id")),
                first.getString("agentId"),
                sum.counts,
                Money.usd(sum.micros),
                first.getDate("startedAt").toInstant());
    }

    private static String batch(Document item) {
        return new Command(item.getString("commandId"), null, Set.of()).batch().orElseThrow();
    }

    private static final class Sum {
        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private long micros;

        void add(Document item) {
            counts.merge(Status.valueOf(item.getString("status")), 1L, Long::sum);
            micros += item.get("costMicros") instanceof Number cost ? cost.longValue() : 0;
        }
    }
}
