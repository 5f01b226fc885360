package io.omnify.agent.spending.domain;

import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.List;

/**
 * Money set aside before it is spent, in every scope that has a limit.
 *
 * @param key names what it is for, the same again after a crash; letters, digits, dashes and underscores
 * @param execution whose money it is: when that is over, nothing of it may stay set aside
 * @param most the dearest it can become
 * @param once asking twice under the same key is asking once, as for an effect with a ledger; otherwise each time costs
 */
public record Hold(OrgId org, String key, String execution, Money most, List<Scope> scopes, boolean once) {
    public Hold {
        scopes = List.copyOf(scopes);
    }

    /** What came of asking for it. */
    public sealed interface Answer {
        record Taken(Hold hold) implements Answer {}

        /**
         * Nothing is set aside.
         *
         * @param left what the scope still has
         */
        record Refused(Scope scope, Money left) implements Answer {}
    }
}
