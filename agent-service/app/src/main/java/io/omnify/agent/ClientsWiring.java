package io.omnify.agent;

import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.clients.usecase.HearOfCrm;
import io.omnify.agent.clients.usecase.LookAtCrm;
import io.omnify.agent.clients.usecase.ReadNews;
import io.omnify.agent.clients.usecase.SendMailing;
import io.omnify.agent.clients.usecase.ShowFigures;
import io.omnify.agent.clients.usecase.ShowPipelines;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.clients.usecase.WriteDeals;
import io.omnify.agent.clients.usecase.WriteLetters;
import io.omnify.agent.clients.usecase.WriteMailings;
import io.omnify.agent.connections.usecase.ReadConnection;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.work.ClientRounds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together what keeps clients. */
public final class ClientsWiring {
    @Produces
    @Singleton
    WhichCrm whichCrm(CrmAccounts accounts) {
        return new WhichCrm(accounts);
    }

    @Produces
    @Singleton
    WriteClients writeClients(
            Clients clients, Letters letters, CrmAccounts accounts, ForgetCrm forget, Ids ids, InstantSource clock) {
        return new WriteClients(clients, letters, accounts, forget, ids, clock);
    }

    @Produces
    @Singleton
    WriteLetters writeLetters(Letters letters, Clients clients, CrmAccounts accounts, Ids ids, InstantSource clock) {
        return new WriteLetters(letters, clients, accounts, ids, clock);
    }

    @Produces
    @Singleton
    ForgetCrm forgetCrm(CrmAccounts accounts, CrmCopies copies) {
        return new ForgetCrm(accounts, copies);
    }

    @Produces
    @Singleton
    ShowPipelines showPipelines(CrmAccounts accounts, ReadConnection read) {
        return new ShowPipelines(accounts, read);
    }

    @Produces
    @Singleton
    WriteDeals writeDeals(
            Clients clients, DealBook deals, CrmAccounts accounts, ForgetCrm forget, InstantSource clock) {
        return new WriteDeals(clients, deals, accounts, forget, clock);
    }

    @Produces
    @Singleton
    WriteMailings writeMailings(Mailings mailings, CrmAccounts accounts, Ids ids, InstantSource clock) {
        return new WriteMailings(mailings, accounts, ids, clock);
    }

    @Produces
    @Singleton
    SendMailing sendMailing(Mailings mailings, CrmAccounts accounts, InstantSource clock) {
        return new SendMailing(mailings, accounts, clock);
    }

    @Produces
    @Singleton
    FollowMailings followMailings(Mailings mailings, CrmAccounts accounts, InstantSource clock) {
        return new FollowMailings(mailings, accounts, clock);
    }

    @Produces
    @Singleton
    SyncClients.Stores clientStores(Clients clients, Letters letters, DealBook deals, SyncStates states) {
        return new SyncClients.Stores(clients, letters, deals, states);
    }

    @Produces
    @Singleton
    SyncClients syncClients(
            SyncClients.Stores stores, CrmAccounts accounts, ForgetCrm forget, Ids ids, InstantSource clock) {
        return new SyncClients(stores, accounts, forget, ids, clock);
    }

    @Produces
    @Singleton
    ReadNews readNews(
            CrmNewsBook book,
            SyncClients.Stores stores,
            CrmAccounts accounts,
            ForgetCrm forget,
            Ids ids,
            InstantSource clock) {
        return new ReadNews(book, stores, accounts, forget, ids, clock);
    }

    @Produces
    @Singleton
    HearOfCrm hearOfCrm(CrmAccounts accounts, CrmNewsBook book, ForgetCrm forget, ClientRounds rounds) {
        return new HearOfCrm(accounts, book, forget, rounds::soon);
    }

    @Produces
    @Singleton
    LookAtCrm lookAtCrm(SyncStates states, SyncClients sync) {
        return new LookAtCrm(states, sync);
    }

    @Produces
    @Singleton
    ShowFigures showFigures(SyncClients.Stores stores, Mailings mailings, InstantSource clock) {
        return new ShowFigures(stores, mailings, clock);
    }
}
