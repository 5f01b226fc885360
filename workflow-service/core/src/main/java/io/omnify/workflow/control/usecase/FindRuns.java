package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Place;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunFilter.Match;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs page by page, newest first. Of words that were asked for, whole ones come before beginnings: they are what
 * is meant most often, and an index gives them in order, however many runs have them.
 */
public final class FindRuns {
    private final RunArchive runs;
    private final ArchivedRuns archived;

    /** Which runs of whom; {@code archived}: those that lists do not have any more. */
    public record Question(OrgId org, RunFilter filter, boolean archived) {}

    /** Some of the runs, and how far one has read if there are more. */
    public record Page(List<Run> runs, Optional<Place> read) {}

    public FindRuns(RunArchive runs, ArchivedRuns archived) {
        this.runs = runs;
        this.archived = archived;
    }

    public Page handle(Question question, int limit, @Nullable Place after) {
        var found = new ArrayList<Run>();
        var places = new ArrayList<Place>();
        for (var match : matches(question.filter(), after)) {
            var from = after != null && after.match() == match ? after.last() : null;
            for (var run : search(question, match, limit + 1 - found.size(), from)) {
                found.add(run);
                places.add(new Place(match, RunPosition.of(run)));
            }
            if (found.size() > limit) return new Page(found.subList(0, limit), Optional.of(places.get(limit - 1)));
        }
        return new Page(found, Optional.empty());
    }

    private List<Run> search(Question question, Match match, int limit, @Nullable RunPosition after) {
        var filter = question.filter().matching(match);
        return question.archived()
                ? archived.search(question.org(), filter, limit, after)
                : runs.search(question.org(), filter, limit, after);
    }

    private static List<Match> matches(RunFilter filter, @Nullable Place after) {
        if (filter.words().isEmpty()) return List.of(Match.BEGINNINGS);
        if (after != null && after.match() == Match.ONLY_BEGINNINGS) return List.of(Match.ONLY_BEGINNINGS);
        return List.of(Match.WHOLE, Match.ONLY_BEGINNINGS);
    }
}
