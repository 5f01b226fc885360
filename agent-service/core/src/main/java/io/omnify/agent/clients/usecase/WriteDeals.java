package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.DealDraft;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.DealBook.Act;
import io.omnify.agent.clients.port.DealBook.Known;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;

/**
 * Writes sales to clients: at the CRM first, then here as the CRM has them. A client has one in a pipeline; one that is
 * there already is never written over by a new one.
 */
public final class WriteDeals {
    private final Clients clients;
    private final DealBook book;
    private final CrmAccounts accounts;
    private final ForgetCrm forget;
    private final InstantSource clock;

    public WriteDeals(Clients clients, DealBook book, CrmAccounts accounts, ForgetCrm forget, InstantSource clock) {
        this.clients = clients;
        this.book = book;
        this.accounts = accounts;
        this.forget = forget;
        this.clock = clock;
    }

    /** May be repeated, also when an answer was lost: what is there just as it was said is the one. */
    public Known create(OrgId org, String id, DealDraft draft) {
        ReadDeal.requireWhole(draft);
        var client = client(org, id);
        var account = account(client);
        var deal = accounts.with(account, (tools, access) -> {
            var deals = tools.deals();
            var said = ReadDeal.said(draft, client.contact().id(), deals.currency(access));
            ReadDeal.requireWay(deals.pipelines(access), said.pipeline(), said.stage());
            var there = deals.find(access, said.contact(), said.pipeline());
            there.ifPresent(each -> ReadDeal.requireSame(said, each));
            return there.orElseGet(() -> made(deals, access, said));
        });
        return kept(account, deal, Act.CREATED);
    }

    /** Somebody else may have been quicker, or a look may not yet show what is there. */
    private static Deal made(Deals deals, Access access, Deal.Draft said) {
        try {
            return deals.create(access, said);
        } catch (PlatformFailed failed) {
            if (!(failed.failure() instanceof Duplicate)) throw failed;
            var there = deals.find(access, said.contact(), said.pipeline()).orElseThrow(ReadDeal::another);
            ReadDeal.requireSame(said, there);
            return there;
        }
    }

    public Known change(OrgId org, String id, String deal, DealDraft draft) {
        var change = ReadDeal.change(draft);
        var client = client(org, id);
        var account = account(client);
        var changed = accounts.with(account, (tools, access) -> {
            var deals = tools.deals();
            var there = deals.get(access, deal);
            if (there.isEmpty()) book.remove(account, deal);
            var own = there.filter(
                            each -> each.contact().equals(client.contact().id()))
                    .orElseThrow(() -> new Refused(new Refusal.DealNotFound(deal)));
            if (change.pipeline() != null || change.stage() != null)
                ReadDeal.requireWay(deals.pipelines(access), own, change);
            return deals.change(access, deal, change);
        });
        return kept(account, changed, Act.CHANGED);
    }

    private Known kept(CrmAccount account, Deal deal, Act act) {
        return forget.after(account, () -> {
            var now = clock.instant();
            book.record(account, deal, now, act);
            return new Known(deal, now);
        });
    }

    private Client client(OrgId org, String id) {
        return clients.find(org, id).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(id)));
    }

    private CrmAccount account(Client client) {
        return new WhichCrm(accounts).handle(client.org(), client.connection());
    }
}
