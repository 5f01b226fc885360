package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when a campaign runs. */
final class Times {
    private final List<FieldProblem> problems;
    private final Instant now;

    Times(List<FieldProblem> problems, Instant now) {
        this.problems = problems;
        this.now = now;
    }

    @Nullable
    Schedule schedule(CampaignDraft draft) {
        var zone = zone(draft.timeZone());
        var start = draft.startAt() == null ? Optional.of(now) : time("start_at", draft.startAt());
        var end = draft.endAt() == null ? Optional.<Instant>empty() : time("end_at", draft.endAt());
        if (zone.isEmpty() || start.isEmpty() || draft.endAt() != null && end.isEmpty()) return null;
        if (end.isPresent() && !end.get().isAfter(start.get())) return wrong("end_at", "must be after start_at");
        if (end.isPresent() && !end.get().isAfter(now)) return wrong("end_at", "is over already");
        return new Schedule(
                start.get().atZone(zone.get()),
                end.map(each -> each.atZone(zone.get())).orElse(null));
    }

    private @Nullable Schedule wrong(String field, String message) {
        problems.add(new FieldProblem(field, message));
        return null;
    }

    private Optional<ZoneId> zone(@Nullable String id) {
        if (id == null) return Optional.of(ZoneOffset.UTC);
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("time_zone", "must be a time zone such as Europe/Berlin"));
            return Optional.empty();
        }
    }

    private Optional<Instant> time(String field, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            problems.add(new FieldProblem(field, "must be a time such as 2026-12-01T08:00:00Z"));
            return Optional.empty();
        }
    }
}
