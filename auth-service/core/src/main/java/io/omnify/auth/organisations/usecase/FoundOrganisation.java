package io.omnify.auth.organisations.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.Slug;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.port.Randomness;
import java.time.InstantSource;

/** Creates the organisation a sign-up asked for; asked again for the same id it changes nothing. */
public final class FoundOrganisation {
    private static final int SUFFIX_BYTES = 3;
    private static final int ATTEMPTS = 20;

    private final Organisations organisations;
    private final Randomness randomness;
    private final InstantSource clock;

    public FoundOrganisation(Organisations organisations, Randomness randomness, InstantSource clock) {
        this.organisations = organisations;
        this.randomness = randomness;
        this.clock = clock;
    }

    public Organisation handle(OrgId id, DisplayName name, UserId founder) {
        var plain = Slug.suggestedBy(name.value());
        var slug = plain;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var founded = Organisation.found(id, name, slug, founder, clock.instant());
            if (organisations.add(founded)) return founded.organisation();
            var existing = organisations.find(id);
            if (existing.isPresent()) return existing.get();
            slug = plain.with(randomness.bytes(SUFFIX_BYTES));
        }
        throw new IllegalStateException("no free slug found for organisation " + id);
    }
}
