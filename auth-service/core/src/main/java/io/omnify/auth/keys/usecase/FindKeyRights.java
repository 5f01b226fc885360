package io.omnify.auth.keys.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.usecase.FindRights;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks up what a key may do right now: never more than who made it may. */
public final class FindKeyRights {
    private final ApiKeys keys;
    private final FindRights findRights;
    private final InstantSource clock;

    public FindKeyRights(ApiKeys keys, FindRights findRights, InstantSource clock) {
        this.keys = keys;
        this.findRights = findRights;
        this.clock = clock;
    }

    /** No rights at all for a key that is unknown, revoked or expired. */
    public Rights handle(OrgId org, String key) {
        return keys.find(org, key)
                .filter(found -> found.isAlive(clock.instant()))
                .map(this::of)
                .orElseGet(() -> Rights.of(Set.of()));
    }

    Rights of(ApiKey key) {
        var maker = findRights.handle(key.org(), key.createdBy());
        return Rights.of(
                key.permissions().stream().filter(maker.permissions()::contains).collect(Collectors.toSet()));
    }
}
