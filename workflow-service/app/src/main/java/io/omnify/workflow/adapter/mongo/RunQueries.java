package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Filters of runs in MongoDB's words. */
final class RunQueries {
    private RunQueries() {}

    static Bson of(OrgId org, RunFilter filter) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value())));
        if (filter.workflow() != null)
            wanted.add(eq("workflow", filter.workflow().value()));
        if (filter.statuses().size() == 1)
            wanted.add(eq("status", filter.statuses().getFirst().code()));
        if (filter.statuses().size() > 1)
            wanted.add(
                    in("status", filter.statuses().stream().map(RunStatus::code).toList()));
        if (filter.incident()) wanted.add(eq("incident", true));
        if (!filter.errorCode().isEmpty()) wanted.add(eq("errorCode", filter.errorCode()));
        if (filter.from() != null) wanted.add(gte("startedAt", filter.from()));
        if (filter.to() != null) wanted.add(lt("startedAt", filter.to()));
        for (var attribute : filter.attributes()) wanted.add(eq("attributes", attribute));
        for (var word : filter.words()) wanted.add(regex("words", "^" + Pattern.quote(word)));
        return and(wanted);
    }

    static Bson olderThan(Run last) {
        var startedAt = last.origin().startedAt();
        return or(
                lt("startedAt", startedAt),
                and(eq("startedAt", startedAt), lt("_id", last.id().value())));
    }
}
