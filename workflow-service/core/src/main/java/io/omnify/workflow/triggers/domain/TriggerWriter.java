package io.omnify.workflow.triggers.domain;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a trigger in the JSON form that {@link TriggerReader} reads. */
public final class TriggerWriter {
    public Map<String, @Nullable Object> write(Trigger.Draft draft) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("type", draft.spec().type());
        if (!draft.name().isEmpty()) json.put("name", draft.name());
        switch (draft.spec()) {
            case Spec.Schedule schedule -> schedule(schedule, json);
            case Spec.Event event -> event(event, json);
            case Spec.Webhook webhook -> webhook(webhook, json);
        }
        if (!draft.input().isEmpty()) json.put("input", draft.input());
        return json;
    }

    private static void schedule(Spec.Schedule schedule, Map<String, @Nullable Object> json) {
        switch (schedule.timing()) {
            case Timing.Cron(var expression) -> json.put("cron", expression);
            case Timing.Every(var length) -> json.put("every", length.toString());
            case Timing.EveryDays(int days) -> json.put("every", "P" + days + "D");
        }
        json.put("time_zone", schedule.zone().getId());
        json.put("overlap", schedule.overlap().code());
        json.put("catch_up_seconds", seconds(schedule.catchUp()));
        if (schedule.startsAt() != null)
            json.put("starts_at", schedule.startsAt().toString());
        if (schedule.endsAt() != null) json.put("ends_at", schedule.endsAt().toString());
    }

    private static void event(Spec.Event event, Map<String, @Nullable Object> json) {
        json.put("event_type", event.pattern());
        if (!event.filter().isEmpty()) json.put("filter", event.filter());
        if (!event.key().isEmpty()) json.put("key", event.key());
        if (event.dedupe().isPositive()) json.put("dedupe_seconds", seconds(event.dedupe()));
        if (event.debounce().isPositive()) json.put("debounce_seconds", seconds(event.debounce()));
        if (event.batchSize() > 1) {
            json.put("batch_size", event.batchSize());
            json.put("batch_seconds", seconds(event.batchWithin()));
        }
    }

    private static void webhook(Spec.Webhook webhook, Map<String, @Nullable Object> json) {
        if (!webhook.filter().isEmpty()) json.put("filter", webhook.filter());
        json.put("signed", webhook.signed());
        json.put("replay_seconds", seconds(webhook.replayWindow()));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / 1_000.0;
    }
}
