package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BsonField;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Sums over executions, by agent and status; summed further here, where every server does it alike. */
@Singleton
public final class MongoSpending implements Spending {
    private static final BsonField COUNT = Accumulators.sum("count", 1);
    private static final BsonField COST = Accumulators.sum("cost", "$costMicros");

    private final AgentDatabase database;

    MongoSpending(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Money spent(OrgId org, String agent, Instant since) {
        var wanted = and(eq("org", org.value()), eq("agentId", agent), gte("startedAt", since));
        var sum = database.raw(AgentDatabase.EXECUTIONS)
                .aggregate(List.of(match(wanted), group(null, COST)))
                .first();
        return Money.usd(sum == null ? 0 : number(sum, "cost").longValue());
    }

    @Override
    public List<AgentUsage> perAgent(OrgId org, Instant since) {
        var byAgent = new TreeMap<String, Sum>();
        database.raw(AgentDatabase.EXECUTIONS)
                .aggregate(List.of(match(and(eq("org", org.value()), gte("startedAt", since))), byAgentAndStatus()))
                .forEach(each -> {
                    var key = each.get("_id", Document.class);
                    byAgent.computeIfAbsent(key.getString("agent"), _ -> new Sum())
                            .add(key.getString("status"), each);
                });
        return byAgent.entrySet().stream()
                .map(each -> each.getValue().usage(each.getKey()))
                .sorted(Comparator.comparing(AgentUsage::executions).reversed())
                .toList();
    }

    @Override
    public Course course(OrgId org, Instant since) {
        return new CourseOfTime(database.raw(AgentDatabase.EXECUTIONS)).read(org, since);
    }

    private static Bson byAgentAndStatus() {
        return group(
                new Document(Map.of("agent", "$agentId", "status", "$status")),
                COUNT,
                COST,
                Accumulators.sum("seconds", "$seconds"),
                Accumulators.max("longest", "$seconds"),
                Accumulators.sum("input", "$inputTokens"),
                Accumulators.sum("output", "$outputTokens"));
    }

    private static Number number(Document document, String field) {
        return document.get(field) instanceof Number number ? number : 0;
    }

    private static final class Sum {
        private long all;
        private long completed;
        private long running;
        private double seconds;
        private double longest;
        private long input;
        private long output;
        private long cost;

        void add(String status, Document group) {
            var count = number(group, "count").longValue();
            all += count;
            if (status.equals(Status.COMPLETED.name())) completed += count;
            if (!Status.valueOf(status).isFinal()) running += count;
            seconds += number(group, "seconds").doubleValue();
            longest = Math.max(longest, number(group, "longest").doubleValue());
            input += number(group, "input").longValue();
            output += number(group, "output").longValue();
            cost += number(group, "cost").longValue();
        }

        AgentUsage usage(String agent) {
            var over = all - running;
            return new AgentUsage(
                    agent,
                    all,
                    completed,
                    over - completed,
                    running,
                    over == 0 ? 0 : seconds / over,
                    longest,
                    input,
                    output,
                    Money.usd(cost));
        }
    }
}
