package io.omnify.auth.adapter.rest;

import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.usecase.FindRights;
import io.omnify.platform.security.Caller;
import jakarta.inject.Singleton;

/** What the caller may give to others or touch: of a person what holds now, of a key what its token says. */
@Singleton
public final class Acting {
    private final Caller caller;
    private final FindRights findRights;

    public Acting(Caller caller, FindRights findRights) {
        this.caller = caller;
        this.findRights = findRights;
    }

    Rights rights() {
        return caller.user()
                .map(user -> findRights.handle(caller.org(), user))
                .orElseGet(() -> Rights.of(caller.permissions()));
    }
}
