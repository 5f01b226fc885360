package io.omnify.workflow.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.Place;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunFilter.Match;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.control.usecase.Terms;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindRunsTest {
    private final OrgId org = new OrgId("org_a");
    private final Stored kept = new Stored();
    private final Stored archived = new Stored();
    private final FindRuns find = new FindRuns(kept, archived);

    @Test
    void wholeWordsComeBeforeBeginningsOnWhateverPage() {
        for (int i = 0; i < 6; i++) kept.put(run(i, i % 2 == 0 ? "Rocket" : "Rocketry"));
        for (int size = 1; size <= 7; size++)
            assertThat(read(asked("rocket"), size))
                    .containsExactly("run_4", "run_2", "run_0", "run_5", "run_3", "run_1");
        assertThat(read(asked("rock"), 2)).containsExactly("run_5", "run_4", "run_3", "run_2", "run_1", "run_0");
        assertThat(read(RunFilter.ALL, 4)).containsExactly("run_5", "run_4", "run_3", "run_2", "run_1", "run_0");
    }

    @Test
    void aListGoesOnThoughItsLastRunIsGone() {
        for (int i = 0; i < 4; i++) kept.put(run(i, "x"));
        var first = find.handle(new FindRuns.Question(org, RunFilter.ALL, false), 2, null);
        kept.all.remove(first.runs().getLast());
        var rest = find.handle(
                new FindRuns.Question(org, RunFilter.ALL, false),
                2,
                first.read().orElseThrow());
        assertThat(rest.runs()).extracting(run -> run.id().value()).containsExactly("run_1", "run_0");
        assertThat(rest.read()).isEmpty();
    }

    @Test
    void theArchiveIsAskedByItself() {
        kept.put(run(1, "x"));
        archived.put(run(2, "x"));
        var question = new FindRuns.Question(org, asked("x"), true);
        assertThat(find.handle(question, 5, null).runs())
                .extracting(run -> run.id().value())
                .containsExactly("run_2");
    }

    @Test
    void aPlaceCanBeHandedOutAndNonsenseIsNone() {
        for (var match : Match.values()) {
            var place = new Place(match, RunPosition.of(run(7, "x")));
            assertThat(Place.of(place.text())).contains(place);
        }
        for (var nonsense : List.of("", "run_1", "3/0/run_1", "0/x/run_1", "0/0/wrong", "0/0/"))
            assertThat(Place.of(nonsense)).isEmpty();
    }

    private List<String> read(RunFilter filter, int size) {
        var question = new FindRuns.Question(org, filter, false);
        var all = new ArrayList<String>();
        @Nullable Place after = null;
        do {
            var page = find.handle(question, size, after);
            assertThat(page.runs()).hasSizeLessThanOrEqualTo(size);
            page.runs().forEach(run -> all.add(run.id().value()));
            after = page.read()
                    .map(place -> Place.of(place.text()).orElseThrow())
                    .orElse(null);
        } while (after != null);
        return all;
    }

    private static RunFilter asked(String text) {
        return new RunFilter(null, List.of(), null, null, List.of(), Terms.asked(text), false, "");
    }

    private Run run(int number, String name) {
        var at = Instant.ofEpochSecond(number);
        var origin = new Run.Origin(org, new WorkflowId("w"), 1, Map.of("name", name), "user_a", at, "");
        return Run.asked(new RunId("run_" + number), origin);
    }

    private static final class Stored implements RunArchive, ArchivedRuns {
        final List<Run> all = new ArrayList<>();

        @Override
        public void put(Run run) {
            all.add(run);
        }

        @Override
        public void keep(List<Run> changes) {
            all.addAll(changes);
        }

        @Override
        public Optional<Run> find(OrgId org, RunId run) {
            return all.stream().filter(known -> known.id().equals(run)).findFirst();
        }

        @Override
        public List<Run> search(OrgId org, RunFilter filter, int limit, @Nullable RunPosition after) {
            return all.stream()
                    .filter(run -> matches(filter, run))
                    .filter(run -> after == null || run.origin().startedAt().isBefore(after.startedAt()))
                    .sorted(Comparator.comparing((Run run) -> run.origin().startedAt())
                            .reversed())
                    .limit(limit)
                    .toList();
        }

        private static boolean matches(RunFilter filter, Run run) {
            var words = Terms.words(run);
            boolean whole = words.containsAll(filter.words());
            boolean begin =
                    filter.words().stream().allMatch(asked -> words.stream().anyMatch(word -> word.startsWith(asked)));
            return switch (filter.match()) {
                case BEGINNINGS -> begin;
                case WHOLE -> whole;
                case ONLY_BEGINNINGS -> begin && !whole;
            };
        }

        @Override
        public Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit) {
            return Optional.empty();
        }

        @Override
        public List<Run> changedSince(OrgId org, long sequence, int limit) {
            return List.of();
        }
    }
}
