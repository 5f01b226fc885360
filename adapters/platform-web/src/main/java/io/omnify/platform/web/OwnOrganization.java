package io.omnify.platform.web;

import io.omnify.auth.api.OrgId;
import org.jspecify.annotations.Nullable;

/** The organisation comes from the token; a body may repeat it but never choose another. */
public final class OwnOrganization {
    private OwnOrganization() {}

    public static void check(OrgId own, @Nullable String named) {
        if (named != null && !named.equals(own.value()))
            throw new ProblemException(403, "foreign-organization", "The body names another organisation.");
    }
}
