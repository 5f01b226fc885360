package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Whether accounts can spend one budget: neither clocks nor money of the simulated market are those of the real one, and
 * nobody changes money for us.
 */
final class Suiting {
    private Suiting() {}

    /** @param accounts by the field that names them */
    static List<FieldProblem> problems(SequencedMap<String, AdAccount> accounts, Currency currency) {
        var problems = new ArrayList<FieldProblem>();
        accounts.forEach((field, account) -> {
            var first = accounts.firstEntry().getValue().mode();
            if (account.mode() != first)
                problems.add(new FieldProblem(field, "must be " + first.code() + ", like the others"));
            if (!account.currency().equals(currency))
                problems.add(new FieldProblem(
                        field, "its account is in " + account.currency() + ", the budget in " + currency));
        });
        return problems;
    }

    /** The same of what was approved: connections may have become others since. One that is gone says so itself. */
    static List<FieldProblem> problems(AdAccounts accounts, Campaign campaign) {
        var known = new LinkedHashMap<String, AdAccount>();
        var parts = campaign.placements();
        for (int i = 0; i < parts.size(); i++) {
            var field = "platforms[" + i + "].connection_id";
            accounts.find(campaign.org(), parts.get(i).connection()).ifPresent(account -> known.put(field, account));
        }
        return problems(known, campaign.budget().amount().currency());
    }
}
