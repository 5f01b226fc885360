package io.omnify.meta;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.meta.Wire.AdAccount;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In which currency and zone each account counts: Meta never changes either, so it is asked once. */
final class Accounts {
    private static final int MOST = 10_000;

    private final Graph graph;
    private final LinkedHashMap<String, Account> known = new LinkedHashMap<>(16, 0.75f, true);

    Accounts(Graph graph) {
        this.graph = graph;
    }

    Account of(Access access) {
        var key = access.org().value() + "/" + access.mode() + "/" + access.account();
        synchronized (known) {
            var account = known.get(key);
            if (account != null) return account;
        }
        var account = account(
                graph.read(access, (api, as) -> api.campaigns().account(as, access.account(), AdAccount.FIELDS)));
        synchronized (known) {
            known.put(key, account);
            if (known.size() > MOST) known.pollFirstEntry();
        }
        return account;
    }

    static Account account(AdAccount wire) {
        var id = Objects.requireNonNullElse(wire.accountId(), "");
        return new Account(
                id, Objects.requireNonNullElse(wire.name(), id), currency(wire.currency()), zone(wire.timezoneName()));
    }

    /** The account's currency; money of another is refused before anything is sent. */
    static Currency currency(Account account, @Nullable Money money) {
        var currency = account.currency();
        if (currency == null)
            throw new PlatformFailed(new Unavailable("no_currency", "Meta does not say the account's currency."));
        if (money != null && !money.currency().equals(currency)) {
            var message = "The account counts in " + currency + ", not in " + money.currency() + ".";
            throw new PlatformFailed(
                    new Invalid("currency_mismatch", message, List.of(new FieldProblem("budget", message))));
        }
        return currency;
    }

    private static @Nullable Currency currency(@Nullable String code) {
        try {
            return code == null ? null : Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
