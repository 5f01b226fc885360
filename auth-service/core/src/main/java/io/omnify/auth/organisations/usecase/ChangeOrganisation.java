package io.omnify.auth.organisations.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Renames an organisation or replaces its settings. */
public final class ChangeOrganisation {
    private final Organisations organisations;

    public ChangeOrganisation(Organisations organisations) {
        this.organisations = organisations;
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
        return changed.equals(current) ? current : organisations.save(changed, deed(current, changed));
    }

    private static Deed deed(Organisation before, Organisation after) {
        return new Deed(
                after.id(), "organization.updated", "organization", after.id().value(), told(before), told(after));
    }

    private static Map<String, Object> told(Organisation organisation) {
        return Map.of("name", organisation.name(), "settings", organisation.settings());
    }
}
