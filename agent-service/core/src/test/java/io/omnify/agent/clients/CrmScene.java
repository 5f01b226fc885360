package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryCrm;
import io.omnify.agent.platforms.InMemoryDeals;
import io.omnify.agent.platforms.InMemoryEmailCampaigns;
import io.omnify.agent.platforms.InMemoryMessenger;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One organisation, one CRM where the tag "vip" can be written to, and time that passes when it is told to. */
final class CrmScene implements CrmAccounts {
    static final OrgId ORG = new OrgId("org_1");
    static final CrmAccount ACCOUNT = new CrmAccount(ORG, "conn_1", Mode.SIMULATION);
    static final Access ACCESS =
            new Access(ORG, "conn_1", Platform.GOHIGHLEVEL, Mode.SIMULATION, "1", Map.of(), "good");

    final TestClock clock = new TestClock();
    final SequentialIds ids = new SequentialIds();
    final InMemoryCrm crm = new InMemoryCrm(clock);
    final InMemoryDeals deals = new InMemoryDeals(Currency.getInstance("EUR"), clock);
    final InMemoryMessenger messenger = new InMemoryMessenger(crm, clock);
    final InMemoryEmailCampaigns emails = new InMemoryEmailCampaigns(Set.of("vip"), clock);
    final InMemoryClients book = new InMemoryClients();

    /** Happens once, before the next thing that is done at the CRM. */
    Runnable meanwhile = () -> {};

    /** Happens before everything that is done at the CRM. */
    Runnable always = () -> {};

    /** What was connected and is not ended. */
    List<CrmAccount> connected = List.of(ACCOUNT);

    /** The connections of which all was forgotten. */
    final List<String> erased = new ArrayList<>();

    final CrmCopies copies = (_, connection) -> {
        if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("as drivers of databases do");
        erased.add(connection);
        book.all.clear();
    };

    final ForgetCrm forget = new ForgetCrm(this, copies);

    @Override
    public List<CrmAccount> of(OrgId org) {
        return connected;
    }

    @Override
    public boolean isConnected(OrgId org, String connection) {
        return of(org).stream().anyMatch(each -> each.connection().equals(connection));
    }

    @Override
    public List<CrmAccount> all(String after, int limit) {
        return List.of(ACCOUNT);
    }

    @Override
    public <T> T with(CrmAccount account, Use<T> use) {
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
        always.run();
        return use.on(new Tools(crm, deals, messenger, emails), ACCESS);
    }
}
