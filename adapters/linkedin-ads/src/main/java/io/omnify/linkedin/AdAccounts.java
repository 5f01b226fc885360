package io.omnify.linkedin;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.auth.api.OrgId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The accounts a token opens. An account's currency never changes, so that it is asked for once. */
final class AdAccounts {
    private static final ZoneId UTC = ZoneId.of("UTC"); // people read it
    private static final int MOST = 200;
    private static final int REMEMBERED = 10_000;

    private final RestliClient client;
    private final LinkedHashMap<Asked, Currency> currencies = new LinkedHashMap<>();

    /** Who asked for what: an account belongs to whoever may open it, and what one was told is no other's to know. */
    private record Asked(OrgId org, String connection, Mode mode, String account) {}

    AdAccounts(RestliClient client) {
        this.client = client;
    }

    List<Account> list(Access access) {
        var active = Restli.object("status", Restli.object("values", List.of("ACTIVE")));
        var query = Restli.finder("search").with("search", active).with("pageSize", MOST);
        return client.find(access, "/adAccounts", query, Wire.AdAccount.class).elements().stream()
                .flatMap(each -> account(each).stream())
                .limit(MOST)
                .toList();
    }

    /** LinkedIn counts days in UTC, whatever its customers' clocks say. */
    private static Optional<Account> account(Wire.AdAccount found) {
        if (found.id() == null) return Optional.empty();
        var name = found.name() == null ? String.valueOf(found.id()) : found.name();
        return Optional.of(new Account(String.valueOf(found.id()), name, currency(found), UTC));
    }

    Currency currency(Access access) {
        var key = new Asked(access.org(), access.connection(), access.mode(), access.account());
        synchronized (currencies) {
            var known = currencies.get(key);
            if (known != null) return known;
        }
        var path = "/adAccounts/" + RestliClient.number(access.account());
        var currency = currency(client.get(access, path, Wire.AdAccount.class));
        synchronized (currencies) {
            currencies.put(key, currency);
            if (currencies.size() > REMEMBERED) currencies.pollFirstEntry();
        }
        return currency;
    }

    /** As LinkedIn has it; Invalid when it is another currency, or finer than its smallest coin. */
    Wire.Amount amount(Access access, Money money) {
        var currency = currency(access);
        if (!currency.equals(money.currency()))
            throw invalid("currency_mismatch", "The account's currency is " + currency + ".");
        var digits = Math.max(0, currency.getDefaultFractionDigits());
        var amount = money.decimal();
        if (amount.scale() > digits)
            throw invalid("amount_too_fine", "An amount in " + currency + " has at most " + digits + " decimals.");
        return new Wire.Amount(amount.setScale(digits).toPlainString(), currency.getCurrencyCode());
    }

    private static PlatformFailed invalid(String code, String message) {
        return new PlatformFailed(
                new PlatformFailure.Invalid(code, message, List.of(new FieldProblem("budget", message))));
    }

    private static Currency currency(Wire.AdAccount account) {
        try {
            return Currency.getInstance(account.currency() == null ? "" : account.currency());
        } catch (IllegalArgumentException unknown) {
            throw new PlatformFailed(
                    new PlatformFailure.Unavailable("no_currency", "LinkedIn did not say the account's currency."));
        }
    }
}
