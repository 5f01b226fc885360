package io.omnify.workflow.adapter.mongo;

import io.omnify.workflow.control.domain.Act;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be done to many runs, as stored. */
record ActForm(
        String verb,
        @Nullable String reason,
        @Nullable String name,
        @Nullable Object data,
        @Nullable String step,
        @Nullable Map<String, @Nullable Object> input) {

    static ActForm of(Act act) {
        return switch (act) {
            case Act.Cancel(var reason) -> new ActForm("cancel", reason, null, null, null, null);
            case Act.Pause _ -> new ActForm("pause", null, null, null, null, null);
            case Act.Resume _ -> new ActForm("resume", null, null, null, null, null);
            case Act.Signal(var name, var data) -> new ActForm("signal", null, name, data, null, null);
            case Act.Retry(var step) -> new ActForm("retry", null, null, null, step, null);
            case Act.Rerun(var step, var input) -> new ActForm("rerun", null, null, null, step, input);
            case Act.Resolve _, Act.Decide _ -> throw new IllegalArgumentException("not for many runs: " + act);
        };
    }

    Act toDomain() {
        return switch (verb) {
            case "cancel" -> new Act.Cancel(reason == null ? "" : reason);
            case "pause" -> new Act.Pause();
            case "resume" -> new Act.Resume();
            case "signal" -> new Act.Signal(name == null ? "" : name, data);
            case "retry" -> new Act.Retry(step == null ? "" : step);
            case "rerun" -> new Act.Rerun(step == null ? "" : step, input);
            default -> throw new IllegalStateException("unknown act " + verb);
        };
    }
}
