package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import java.time.Instant;
import java.util.List;

/** Sets a schedule to its next time; other triggers wait for nothing. */
public final class Arming {
    private final Calendar calendar;

    public Arming(Calendar calendar) {
        this.calendar = calendar;
    }

    public Trigger arm(Trigger trigger, Instant now) {
        if (!(trigger.spec() instanceof Spec.Schedule schedule)) return trigger;
        var next = trigger.paused()
                ? null
                : calendar.next(schedule, trigger.createdAt(), now).orElse(null);
        return trigger.progress(trigger.progress().next(next).waiting(List.of(), 0, 0));
    }
}
