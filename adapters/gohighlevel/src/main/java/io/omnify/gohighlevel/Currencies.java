package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.shared.domain.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which money a location's deals are, since the vendor tells amounts alone: the connection says it, or else it is
 * taken to be that of the location's country, or US dollars as long as it has none. Whoever connects on the consent
 * page is asked for none.
 */
final class Currencies {
    private static final int MOST = 10_000;

    private final Line line;
    private final Calls calls;
    private final Map<String, Currency> known = new LinkedHashMap<>(16, 0.75f, true);

    Currencies(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
    }

    Currency of(Access access) {
        var said = access.setting(Line.Settings.CURRENCY);
        if (!said.isBlank()) return named(said);
        var before = known(Calls.account(access));
        return before == null ? learnt(access) : before;
    }

    static Currency named(String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw VendorFailures.invalid(
                    Line.Settings.CURRENCY, "There is no such currency: give its three letters, such as EUR.");
        }
    }

    private synchronized @Nullable Currency known(String account) {
        return known.get(account);
    }

    private Currency learnt(Access access) {
        var version = line.settings().apiVersion();
        var location = calls.read(
                access,
                () -> told(Calls.answered(
                        line.to(access).account().location(Line.bearer(access), version, Line.location(access)))));
        var currency = ofCountry(location.country());
        if (currency == null) return Money.USD; // a guess is not kept: the country may be told later
        keep(Calls.account(access), currency);
        return currency;
    }

    private static AccountApi.Location told(AccountApi.OneLocation answer) {
        if (answer.location() == null) throw VendorFailures.unreadable("an answer without a location");
        return answer.location();
    }

    private synchronized void keep(String account, Currency currency) {
        known.put(account, currency);
        if (known.size() > MOST) known.remove(known.keySet().iterator().next());
    }

    private static @Nullable Currency ofCountry(@Nullable String country) {
        try {
            return country == null ? null : Currency.getInstance(Locale.of("", country.strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
