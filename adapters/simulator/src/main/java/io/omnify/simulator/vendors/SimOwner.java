package io.omnify.simulator.vendors;

import io.omnify.simulator.market.MarketAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a good token belongs to.
 *
 * @param accounts the tenant's two at this vendor
 * @param expiresAt null for one that never does
 */
public record SimOwner(
        String vendor,
        String tenant,
        List<String> scopes,
        List<MarketAccount> accounts,
        @Nullable Instant expiresAt) {
    public SimOwner {
        scopes = List.copyOf(scopes);
        accounts = List.copyOf(accounts);
    }

    /** Empty for an account of somebody else. */
    public Optional<MarketAccount> account(String id) {
        return accounts.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
