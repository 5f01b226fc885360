package io.omnify.workflow.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Workflows} must do. The fake and the Mongo adapter both pass it. */
public abstract class WorkflowsContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private final OrgId org = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());
    private final WorkflowId id = new WorkflowId("weekly");
    private final Workflow first = Workflow.first(org, id, definition("One"), NOW);

    protected abstract Workflows workflows();

    @Test
    void findsWhatWasAdded() {
        assertThat(workflows().add(first)).isTrue();
        assertThat(workflows().find(org, id)).contains(first);
        assertThat(workflows().find(org, id, 1)).contains(first);
        assertThat(workflows().find(org, id, 2)).isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        workflows().add(first);
        assertThat(workflows().add(Workflow.first(org, id, definition("Two"), NOW)))
                .isFalse();
        assertThat(workflows().find(org, id)).contains(first);
    }

    @Test
    void hidesItFromOtherOrganisations() {
        workflows().add(first);
        assertThat(workflows().find(other, id)).isEmpty();
        assertThat(workflows().find(other, id, 1)).isEmpty();
        assertThat(workflows().versions(other, id, 10)).isEmpty();
        assertThat(workflows().list(other, 10, null)).isEmpty();
        assertThat(workflows().add(Workflow.first(other, id, definition("Theirs"), NOW)))
                .isTrue();
    }

    @Test
    void keepsEveryVersion() {
        workflows().add(first);
        var second = first.next(definition("Two"), NOW.plusSeconds(1));
        var third = second.next(definition("Three"), NOW.plusSeconds(2));
        assertThat(workflows().save(second, first)).isTrue();
        assertThat(workflows().save(third, second)).isTrue();

        assertThat(workflows().find(org, id)).contains(third);
        assertThat(workflows().find(org, id, 2)).contains(second);
        assertThat(workflows().versions(org, id, 10)).containsExactly(third, second, first);
        assertThat(workflows().versions(org, id, 2)).containsExactly(third, second);
    }

    @Test
    void aDraftIsPublishedInItsPlace() {
        workflows().add(first);
        var draft = first.draft(definition("Draft"), NOW.plusSeconds(1));
        assertThat(workflows().save(draft, first)).isTrue();
        assertThat(workflows().find(org, id)).contains(draft);
        assertThat(workflows().find(org, id, 1)).contains(first);

        var published = draft.publish(draft.definition().with(Map.of("writer", 2)), NOW.plusSeconds(2));
        assertThat(workflows().save(published, draft)).isTrue();
        assertThat(workflows().save(published, draft)).isFalse();
        assertThat(workflows().find(org, id)).contains(published);
        assertThat(workflows().versions(org, id, 10)).containsExactly(published, first);
    }

    @Test
    void ofTwoRacingChangesOneIsSaved() {
        workflows().add(first);
        assertThat(workflows().save(first.next(definition("Mine"), NOW), first)).isTrue();
        assertThat(workflows().save(first.next(definition("Theirs"), NOW), first))
                .isFalse();
        assertThat(workflows().find(org, id).orElseThrow().definition().name()).isEqualTo("Mine");
    }

    @Test
    void aRemovedOneIsFoundButNotListed() {
        workflows().add(first);
        var removed = first.remove(NOW.plusSeconds(1));
        assertThat(workflows().save(removed, first)).isTrue();
        assertThat(workflows().find(org, id)).contains(removed);
        assertThat(workflows().list(org, 10, null)).isEmpty();
        var again = removed.next(definition("Again"), NOW.plusSeconds(2));
        assertThat(workflows().save(again, removed)).isTrue();
        assertThat(workflows().list(org, 10, null)).containsExactly(again);
    }

    @Test
    void listsNewestFirstPageByPage() {
        var added = new ArrayList<Workflow>();
        for (int i = 0; i < 5; i++) {
            var at = NOW.plusSeconds(i / 2);
            added.addFirst(Workflow.first(org, new WorkflowId("w" + i), definition("W"), at));
            workflows().add(added.getFirst());
        }
        var page = workflows().list(org, 3, null);
        var rest = workflows().list(org, 3, page.getLast().id());
        assertThat(page).containsExactlyElementsOf(added.subList(0, 3));
        assertThat(rest).containsExactlyElementsOf(added.subList(3, 5));
    }

    private static Definition definition(String name) {
        return new DefinitionReader()
                .read(Definitions.with(Definitions.of(Definitions.agent("a")), "name", name))
                .definition();
    }
}
