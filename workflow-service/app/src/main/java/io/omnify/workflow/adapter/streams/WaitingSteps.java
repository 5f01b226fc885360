package io.omnify.workflow.adapter.streams;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;

/** Steps that wait for their organisation's share, each organisation's oldest run first. */
final class WaitingSteps {
    private static final String STEPS = "q/";
    private static final byte[] NOTHING = {1};

    private final KeyValueStore<String, byte[]> store;
    private final Fronts fronts;

    WaitingSteps(KeyValueStore<String, byte[]> store) {
        this.store = store;
        this.fronts = new Fronts(store);
    }

    /** A step that is to be let in, under the key that removes it. */
    record Waiting(String key, RunId run, Input.Admitted input) {}

    void add(Run run, Effect.Queue queued) {
        var queue = queue(queued.lane(), run.origin().org());
        var place = RunStore.digits(run.origin().startedAt().toEpochMilli());
        var key = queue + place + "/" + run.id() + "/" + queued.stepId() + "/" + queued.attempt();
        fronts.put(queue, key, NOTHING);
    }

    Optional<Waiting> first(Lane lane, OrgId org) {
        var queue = queue(lane, org);
        var key = fronts.first(queue);
        if (key.isEmpty()) return Optional.empty();
        var parts = key.substring(queue.length()).split("/", -1);
        var input = new Input.Admitted(parts[2], Integer.parseInt(parts[3]));
        return Optional.of(new Waiting(key, new RunId(parts[1]), input));
    }

    void remove(Waiting step) {
        store.delete(step.key());
    }

    /** Who has anything waiting, found without reading all of it. */
    void each(BiConsumer<Lane, OrgId> found) {
        for (var lane : Lane.values()) {
            var prefix = STEPS + lane.code() + "/";
            for (var key = fronts.after(prefix, prefix); !key.isEmpty(); ) {
                var org = key.substring(prefix.length(), key.indexOf('/', prefix.length()));
                found.accept(lane, new OrgId(org));
                key = fronts.after(queue(lane, new OrgId(org)) + "~", prefix);
            }
        }
    }

    private static String queue(Lane lane, OrgId org) {
        return STEPS + lane.code() + "/" + org + "/";
    }
}
