package io.omnify.agent.executions;

import io.omnify.agent.executions.port.Retention;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What organisations have said, in a map. */
public final class InMemoryRetention implements Retention {
    private final Map<OrgId, Integer> said = new HashMap<>();

    @Override
    public Optional<Integer> days(OrgId org) {
        return Optional.ofNullable(said.get(org));
    }

    @Override
    public void save(OrgId org, Optional<Integer> days) {
        days.ifPresentOrElse(each -> said.put(org, each), () -> said.remove(org));
    }
}
