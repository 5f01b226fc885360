package io.omnify.workflow.triggers.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** A trigger that is due, and since when: enough to decide who is next, so that much due at one organisation holds up no other. */
public record Waiting(TriggerId trigger, OrgId org, Instant since) {
    private record Place(Waiting waiting, int round) {}

    /** At most {@code limit} of them: the oldest of each organisation, then the second of each, and so on. */
    public static List<Waiting> inTurn(List<Waiting> due, int limit) {
        var oldestFirst = new ArrayList<>(due);
        oldestFirst.sort(Comparator.comparing(Waiting::since));
        var rounds = new HashMap<OrgId, Integer>();
        var places = new ArrayList<Place>();
        for (var each : oldestFirst) places.add(new Place(each, rounds.merge(each.org(), 1, Integer::sum)));
        places.sort(Comparator.comparingInt(Place::round));
        return places.stream().limit(limit).map(Place::waiting).toList();
    }
}
