package io.omnify.agent.adapter.rest;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.platforms.domain.Account;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as people see it; its credentials are not part of it. */
@Schema(name = "Connection")
record ConnectionView(
        String connectionId,
        String platform,
        String mode,
        String name,

        @Schema(description = "connected, reauth_required, down or disconnected")
        String status,

        @Schema(description = "Why it is so, in the platform's words or ours") @Nullable
        String detail,

        Instant since,

        @Schema(description = "The platform's id of the account; missing while one has to be chosen") @Nullable
        String account,

        @Nullable String accountName,
        @Nullable String currency,
        @Nullable String timeZone,
        List<String> scopes,

        @Schema(description = "When a person has to connect again; missing when never, or not known") @Nullable
        Instant expiresAt,

        @Schema(description = "The token's end; it is renewed before where it can be") @Nullable
        Instant tokenExpiresAt,

        List<WarningView> warnings,
        Instant createdAt,
        Instant changedAt) {

    @Schema(name = "ConnectionWarning")
    record WarningView(
            @Schema(description = "expiry or version_sunset")
            String kind,

            int daysLeft,
            Instant endsAt) {
        static WarningView of(Warning warning) {
            return new WarningView(warning.kind().code(), warning.daysLeft(), warning.ends());
        }
    }

    @Schema(name = "PlatformAccount")
    record AccountView(
            String account,
            String name,
            @Nullable String currency,
            String timeZone,

            @Schema(description = "When the platform said so")
            Instant asOf,

            @Schema(description = "The platform is away: this is what it said last")
            boolean stale) {
        @SuppressWarnings("NullAway") // as below
        static AccountView of(Account account, Instant asOf, boolean stale) {
            return new AccountView(
                    account.id(),
                    account.name(),
                    currencyOf(account),
                    account.zone().getId(),
                    asOf,
                    stale);
        }
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    static ConnectionView of(Connection connection, List<Warning> warnings) {
        var account = connection.account();
        var state = connection.state();
        return new ConnectionView(
                connection.id(),
                connection.platform().code(),
                connection.mode().code(),
                connection.name(),
                state.status().code(),
                detail(state),
                state.since(),
                account == null ? null : account.id(),
                account == null ? null : account.name(),
                account == null ? null : currencyOf(account),
                account == null ? null : account.zone().getId(),
                connection.validity().scopes(),
                connection.validity().expiresAt(),
                connection.validity().tokenExpiresAt(),
                warnings.stream().map(WarningView::of).toList(),
                connection.origin().createdAt(),
                connection.origin().changedAt());
    }

    private static @Nullable String detail(Connection.State state) {
        return state.code().isEmpty() ? null : state.code() + ": " + state.detail();
    }

    private static @Nullable String currencyOf(Account account) {
        var currency = account.currency();
        return currency == null ? null : currency.getCurrencyCode();
    }
}
