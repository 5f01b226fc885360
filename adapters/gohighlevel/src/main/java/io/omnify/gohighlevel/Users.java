package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import java.util.List;
import java.util.Objects;

/** In whose name e-mail campaigns are made: the connection says it, or the location has one user only. */
final class Users {
    private final Line line;
    private final Calls calls;

    Users(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
    }

    String of(Access access) {
        var set = access.setting(Line.Settings.USER);
        return set.isBlank() ? only(access) : set;
    }

    private String only(Access access) {
        var known = known(access);
        if (known.size() == 1) return known.getFirst();
        throw VendorFailures.invalid(
                Line.Settings.USER,
                known.isEmpty()
                        ? "E-mail campaigns need the id of a user of the location, and it has none."
                        : "E-mail campaigns need the id of a user of the location, which has " + known.size() + ".");
    }

    private List<String> known(Access access) {
        var version = line.settings().apiVersion();
        var users = calls.read(
                        access,
                        () -> line.to(access).account().users(Line.bearer(access), version, Line.location(access)))
                .users();
        return users == null
                ? List.of()
                : users.stream()
                        .filter(each -> !each.deleted())
                        .map(AccountApi.User::id)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList();
    }
}
