package io.omnify.workflow.control.domain;

import io.omnify.workflow.control.domain.RunFilter.Match;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** How far somebody has read what was found, in a form that can be handed out and taken back. */
public record Place(Match match, RunPosition last) {
    private static final Pattern FORM = Pattern.compile("([012])/(-?[0-9]{1,18})/(.+)");

    public String text() {
        return match.ordinal() + "/" + last.startedAt().toEpochMilli() + "/" + last.run();
    }

    /** Empty when it is no place at all. */
    public static Optional<Place> of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches() || !RunId.wellFormed(parts.group(3))) return Optional.empty();
        var startedAt = Instant.ofEpochMilli(Long.parseLong(parts.group(2)));
        var match = Match.values()[Integer.parseInt(parts.group(1))];
        return Optional.of(new Place(match, new RunPosition(startedAt, new RunId(parts.group(3)))));
    }
}
