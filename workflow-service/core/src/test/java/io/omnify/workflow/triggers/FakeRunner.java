package io.omnify.workflow.triggers;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.Runner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes which runs were asked for; the same key is the same run. */
final class FakeRunner implements Runner {
    final Map<String, Map<String, Object>> started = new LinkedHashMap<>();
    final Set<String> busy = new HashSet<>();
    final List<String> cancelled = new ArrayList<>();
    final Set<String> broken = new HashSet<>();
    int looks;
    int asked;
    Runnable meanwhile = () -> {};
    boolean away;
    boolean gone;

    @Override
    public synchronized Outcome start(Trigger trigger, String key, Map<String, Object> input) {
        if (broken.contains(trigger.id().value())) throw new IllegalStateException("this one only");
        asked++;
        if (gone) return new Outcome.Refused("the workflow does not exist", true);
        started.putIfAbsent(key, input);
        meanwhile.run();
        if (away) throw new IllegalStateException("asked, and the answer was lost");
        return new Outcome.Started("run_" + new ArrayList<>(started.keySet()).indexOf(key));
    }

    @Override
    public Set<String> busy(Map<String, OrgId> runs) {
        looks++;
        return busy.stream().filter(runs::containsKey).collect(Collectors.toSet());
    }

    @Override
    public void cancel(OrgId org, String run, String by) {
        cancelled.add(run);
    }

    /** The last part of the keys: what the occasions were. */
    List<String> occasions() {
        return started.keySet().stream()
                .map(key -> key.substring(key.indexOf('/', "trigger/".length()) + 1))
                .toList();
    }
}
