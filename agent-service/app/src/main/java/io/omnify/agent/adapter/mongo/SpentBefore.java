package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** What a scope's executions have cost before anything was set aside for it. */
@Singleton
final class SpentBefore {
    private final AgentDatabase database;

    SpentBefore(AgentDatabase database) {
        this.database = database;
    }

    Money of(OrgId org, Scope scope) {
        var month = scope.month();
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value())));
        switch (scope.kind()) {
            case RUN -> filters.add(eq("_id", scope.id()));
            case AGENT -> filters.add(eq("agentId", scope.id()));
            case ORGANISATION -> {}
        }
        if (month != null) filters.add(within(month));
        var cost = Aggregates.group(null, Accumulators.sum("cost", "$costMicros"));
        var sum = database.raw(AgentDatabase.EXECUTIONS)
                .aggregate(List.of(Aggregates.match(and(filters)), cost))
                .first();
        var micros = sum != null && sum.get("cost") instanceof Number number ? number.longValue() : 0;
        return new Money(micros, scope.limit().currency());
    }

    private static Bson within(YearMonth month) {
        var from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return and(gte("startedAt", from), lt("startedAt", to));
    }
}
