package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.organisations.domain.Organisation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client gets that proved who uses it. */
@Schema(
        name = "Token",
        requiredProperties = {
            "access_token",
            "token_type",
            "expires_in",
            "refresh_token",
            "refresh_expires_in",
            "user",
            "organization"
        })
record TokenView(
        String accessToken,
        String tokenType,
        long expiresIn,
        String refreshToken,
        long refreshExpiresIn,
        UserView user,
        OrganizationSummary organization) {

    /** The organisation a token is for. */
    @Schema(
            name = "OrganizationSummary",
            requiredProperties = {"organization_id", "name", "slug", "subscription_tier"})
    record OrganizationSummary(String organizationId, String name, String slug, String subscriptionTier) {
        static OrganizationSummary of(Organisation organisation) {
            return new OrganizationSummary(
                    organisation.id().value(),
                    organisation.name(),
                    organisation.slug().value(),
                    organisation.tier().code());
        }
    }

    static TokenView of(SignedIn entry) {
        return new TokenView(
                entry.access().value(),
                "Bearer",
                entry.access().lifetime().toSeconds(),
                entry.session().token().text(),
                entry.session().tokenLifetime().toSeconds(),
                UserView.of(entry.account(), entry.membership()),
                OrganizationSummary.of(entry.organisation()));
    }

    /** Never the tokens: this ends up in logs. */
    @Override
    public String toString() {
        return "TokenView[hidden]";
    }
}
