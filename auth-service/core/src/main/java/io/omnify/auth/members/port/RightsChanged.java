package io.omnify.auth.members.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;

/** Hears of everybody whose rights changed, for what else stands on those rights. */
@FunctionalInterface
public interface RightsChanged {
    void handle(OrgId org, UserId user);
}
