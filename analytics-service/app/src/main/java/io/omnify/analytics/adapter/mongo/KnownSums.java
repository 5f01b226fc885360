package io.omnify.analytics.adapter.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sums that were added up before, good for as long as the organisation's facts are at the same revision: dashboards and
 * agents ask the same questions again and again, and facts change a few times a day.
 */
final class KnownSums {
    private static final long GROUPS = 100_000;

    private final Cache<Question, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(GROUPS)
            .weigher((Question question, Answer answer) -> 1 + answer.groups().size())
            .build();

    record Question(OrgId org, FactFilter filter, List<Axis> by) {}

    private record Answer(long revision, List<Group> groups) {}

    /**
     * @param revision read before adding up, so that a write in between makes the answer old rather than wrong
     */
    List<Group> answer(Question question, long revision, Supplier<List<Group>> addUp) {
        var known = answers.getIfPresent(question);
        if (known != null && known.revision() == revision) return known.groups();
        var groups = List.copyOf(addUp.get());
        answers.put(question, new Answer(revision, groups));
        return groups;
    }
}
