package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/** Filters of runs in MongoDB's words. */
final class RunQueries {
    private RunQueries() {}

    static Bson of(OrgId org, RunFilter filter) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value())));
        if (filter.workflow() != null)
            wanted.add(eq("workflow", filter.workflow().value()));
        if (!filter.statuses().isEmpty()) wanted.add(statuses(filter));
        else if (filter.incident()) wanted.add(eq("incident", true));
        if (!filter.errorCode().isEmpty()) wanted.add(eq("errorCode", filter.errorCode()));
        if (filter.from() != null) wanted.add(gte("startedAt", filter.from()));
        if (filter.to() != null) wanted.add(lt("startedAt", filter.to()));
        for (var attribute : filter.attributes()) wanted.add(eq("attributes", attribute));
        if (!filter.words().isEmpty()) wanted.addAll(words(filter));
        return and(wanted);
    }

    private static Bson statuses(RunFilter filter) {
        var codes = filter.statuses().stream()
                .filter(status -> !filter.incident() || status.incident())
                .map(RunStatus::code)
                .toList();
        return codes.size() == 1 ? eq("status", codes.getFirst()) : in("status", codes);
    }

    private static List<Bson> words(RunFilter filter) {
        var beginnings = filter.words().stream()
                .map(word -> regex("words", "^" + Pattern.quote(word)))
                .toList();
        var whole = filter.words().stream().map(word -> eq("words", word)).toList();
        return switch (filter.match()) {
            case BEGINNINGS -> beginnings;
            case WHOLE -> whole;
            case ONLY_BEGINNINGS ->
                Stream.concat(beginnings.stream(), Stream.of(nor(and(whole)))).toList();
        };
    }

    /** The bound beside the choice is for the index, which begins there however far the place is from the newest. */
    static Bson olderThan(RunPosition last) {
        var startedAt = last.startedAt();
        return and(
                lte("startedAt", startedAt),
                or(
                        lt("startedAt", startedAt),
                        and(eq("startedAt", startedAt), lt("_id", last.run().value()))));
    }
}
