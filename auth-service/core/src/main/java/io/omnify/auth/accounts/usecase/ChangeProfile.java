package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets people decide how they are called and how the dashboard behaves for them. */
public final class ChangeProfile {
    private final Accounts accounts;
    private final Members members;
    private final ChangePassword changePassword;

    public ChangeProfile(Accounts accounts, Members members, ChangePassword changePassword) {
        this.accounts = accounts;
        this.members = members;
        this.changePassword = changePassword;
    }

    /** What to change; null means: leave as it is. */
    public record Wish(
            @Nullable String fullName,
            @Nullable Map<String, Object> preferences,
            ChangePassword.@Nullable Wish password) {}

    public Account handle(OrgId org, UserId user, Wish wish) {
        var current = members.find(org, user).orElseThrow(() -> new Refused(new Refusal.NotFound("user")));
        var changed = current;
        if (wish.fullName() != null) changed = changed.renamed(DisplayName.of("full_name", wish.fullName()));
        if (wish.preferences() != null) changed = changed.withPreferences(wish.preferences());
        if (wish.password() != null) changed = changePassword.prepare(changed, wish.password());
        if (changed.equals(current)) return current;
        var saved = accounts.save(changed, deeds(org, current, changed));
        if (wish.password() != null) changePassword.endOtherSessions(saved, wish.password());
        return saved;
    }

    private static List<Deed> deeds(OrgId org, Account before, Account after) {
        var id = after.id().value();
        var deeds = new ArrayList<Deed>();
        if (!before.passwordHash().equals(after.passwordHash()))
            deeds.add(new Deed(org, "password.changed", "user", id, null, null));
        if (!before.fullName().equals(after.fullName()))
            deeds.add(new Deed(org, "user.updated", "user", id, named(before), named(after)));
        return deeds;
    }

    private static Map<String, Object> named(Account account) {
        return Map.of("full_name", account.fullName());
    }
}
