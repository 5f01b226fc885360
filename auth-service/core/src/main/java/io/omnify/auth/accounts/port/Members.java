package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.util.List;
import java.util.Optional;

/** The people of one organisation, seen from inside it; everybody else does not exist. */
public interface Members {
    Optional<Account> find(OrgId org, UserId user);

    /** Newest accounts first, at most {@code limit}, those made before {@code before} when given. */
    List<Account> list(OrgId org, Optional<UserId> before, int limit);
}
