package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the CRM that is meant, so that nobody with one connection has to name it. */
public final class WhichCrm {
    private final CrmAccounts accounts;

    public WhichCrm(CrmAccounts accounts) {
        this.accounts = accounts;
    }

    /** The connection named, or else the only one. */
    public CrmAccount handle(OrgId org, @Nullable String connection) {
        var all = accounts.of(org);
        if (connection != null)
            return all.stream()
                    .filter(each -> each.connection().equals(connection))
                    .findFirst()
                    .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(connection)));
        if (all.isEmpty()) throw new Refused(new Refusal.CrmNotConnected());
        if (all.size() > 1)
            throw new Refused(new Refusal.InvalidInput(
                    List.of(new FieldProblem("connection_id", "there are several connections: name one"))));
        return all.getFirst();
    }
}
