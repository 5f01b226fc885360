package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.auth.api.OrgId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts that are connected as a test says, each on a platform of its own. */
public final class FakeAdAccounts implements AdAccounts {
    private record Joined(AdAccount account, AdPlatform platform) {}

    private final List<Joined> all = new ArrayList<>();
    private final Map<String, Deque<Runnable>> before = new HashMap<>();

    public AdAccount connect(OrgId org, String connection, Platform platform, String currency, AdPlatform ads) {
        return connect(org, connection, platform, Mode.SIMULATION, currency, ads);
    }

    /** One that was connected becomes this. */
    public AdAccount connect(
            OrgId org, String connection, Platform platform, Mode mode, String currency, AdPlatform ads) {
        var account = new AdAccount(
                org, connection, platform, mode, "act_" + connection, Currency.getInstance(currency), Samples.BERLIN);
        joined(org, connection).ifPresent(all::remove);
        all.add(new Joined(account, ads));
        return account;
    }

    /** Happens when the next call on the connection is on its way but not there yet; those before it come first. */
    public void before(String connection, Runnable meanwhile) {
        before.computeIfAbsent(connection, _ -> new ArrayDeque<>()).add(meanwhile);
    }

    @Override
    public Optional<AdAccount> find(OrgId org, String connection) {
        return joined(org, connection).map(Joined::account);
    }

    private Optional<Joined> joined(OrgId org, String connection) {
        return all.stream()
                .filter(each -> each.account().org().equals(org)
                        && each.account().connection().equals(connection))
                .findFirst();
    }

    @Override
    public <T> T with(OrgId org, String connection, Use<T> use) {
        var joined = joined(org, connection)
                .orElseThrow(() -> new PlatformFailed(new PlatformFailure.Unauthorized("gone", "No connection.")));
        var account = joined.account();
        var access = new Access(
                org, connection, account.platform(), account.mode(), account.account(), Map.of(), "good-token");
        var meanwhile = before.getOrDefault(connection, new ArrayDeque<>()).poll();
        if (meanwhile != null) meanwhile.run();
        return use.on(joined.platform(), access);
    }

    @Override
    public List<AdAccount> all(String after, int limit) {
        return all.stream()
                .map(Joined::account)
                .filter(each -> each.connection().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
