package io.omnify.auth.organisations.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Renames an organisation or replaces its settings. */
public final class ChangeOrganisation {
    private final Organisations organisations;
    private final AnnounceRevocation announceRevocation;
    private final InstantSource clock;

    public ChangeOrganisation(Organisations organisations, AnnounceRevocation announceRevocation, InstantSource clock) {
        this.organisations = organisations;
        this.announceRevocation = announceRevocation;
        this.clock = clock;
    }

    /** What to change; null means: leave as it is. */
    public record Wish(@Nullable String name, @Nullable Map<String, Object> settings) {}

    /** @param expected the version the caller has seen, when it said so */
    public Organisation handle(OrgId org, Wish wish, OptionalLong expected) {
        var current = organisations.find(org).orElseThrow(() -> new Refused(new Refusal.NotFound("organization")));
        if (expected.isPresent() && expected.getAsLong() != current.version())
            throw new Refused(new Refusal.ChangedMeanwhile("organization"));
        var changed = current;
        if (wish.name() != null) changed = changed.renamed(DisplayName.of("name", wish.name()));
        if (wish.settings() != null) changed = changed.withSettings(wish.settings());
        if (changed.equals(current)) return current;
        var saved = organisations.save(changed, deed(current, changed));
        if (saved.requiresSecondFactor() && !current.requiresSecondFactor()) takeBackTokens(org);
        return saved;
    }

    /** Who has no second factor must not go on with the token of a time when none was asked for. */
    private void takeBackTokens(OrgId org) {
        announceRevocation.handle(RevokedAccess.ofOrganisation(org, clock.instant()));
    }

    private static Deed deed(Organisation before, Organisation after) {
        return new Deed(
                after.id(), "organization.updated", "organization", after.id().value(), told(before), told(after));
    }

    private static Map<String, Object> told(Organisation organisation) {
        return Map.of("name", organisation.name(), "settings", organisation.settings());
    }
}
