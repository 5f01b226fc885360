package io.omnify.agent.campaigns.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.auth.api.OrgId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The advertising accounts that organisations have connected; one organisation never sees another's. */
public interface AdAccounts {
    /** Empty when there is no such connection, or it is none that shows advertisements. */
    Optional<AdAccount> find(OrgId org, String connection);

    /**
     * Does something on the account with a token that is good now. Throws {@link
     * io.omnify.agent.platforms.domain.PlatformFailed}, also when the connection is gone.
     */
    <T> T with(OrgId org, String connection, Use<T> use);

    /** Across organisations: the connected ones after the given connection's id, by id, at most limit. */
    List<AdAccount> all(String after, int limit);

    /** Something done on an account. */
    @FunctionalInterface
    interface Use<T> {
        T on(AdPlatform platform, Access access);
    }

    /**
     * One account.
     *
     * @param account the vendor's id
     * @param zone whose days its days are
     */
    record AdAccount(
            OrgId org,
            String connection,
            Platform platform,
            Mode mode,
            String account,
            Currency currency,
            ZoneId zone) {}
}
