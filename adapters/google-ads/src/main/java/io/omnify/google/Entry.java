package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;
import org.jspecify.annotations.Nullable;

/** Which account is entered, and through whom: {@code <customer>@<manager>}, the manager else a setting. */
final class Entry {
    static final char THROUGH = '@';

    private Entry() {}

    static @Nullable String manager(Access access) {
        int at = access.account().indexOf(THROUGH);
        var manager = digits(
                at < 0
                        ? access.setting(GoogleConnector.MANAGER)
                        : access.account().substring(at + 1));
        return manager.isEmpty() ? null : manager;
    }

    /** People write 123-456-7890. */
    static String customer(Access access) {
        int at = access.account().indexOf(THROUGH);
        var customer = digits(at < 0 ? access.account() : access.account().substring(0, at));
        if (Gaql.isNumber(customer)) return customer;
        throw Failures.notFound("Google's accounts have numbers.");
    }

    private static String digits(String id) {
        return id.replace("-", "").strip();
    }
}
