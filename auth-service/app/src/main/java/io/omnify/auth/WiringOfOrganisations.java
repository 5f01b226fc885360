package io.omnify.auth;

import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.usecase.CompleteSignUp;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.members.port.RightsChanged;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.members.usecase.ChangeMember;
import io.omnify.auth.members.usecase.DeleteOrganisation;
import io.omnify.auth.members.usecase.FindRights;
import io.omnify.auth.members.usecase.FoundAnother;
import io.omnify.auth.members.usecase.ManageRoles;
import io.omnify.auth.members.usecase.StoreStanding;
import io.omnify.auth.members.usecase.SwitchOrganisation;
import io.omnify.auth.members.usecase.TakeBackRole;
import io.omnify.auth.members.usecase.TransferOwnership;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.port.Ids;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.usage.port.ApiCalls;
import io.omnify.auth.usage.port.Usage;
import io.omnify.auth.usage.usecase.FindLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what organisations do with their members and roles. */
final class WiringOfOrganisations {
    @Produces
    @Singleton
    FindRights findRights(Members members, FindOrganisation find) {
        return new FindRights(members, find);
    }

    @Produces
    @Singleton
    StoreStanding storeStanding(
            Memberships memberships,
            ManageSessions sessions,
            AnnounceRevocation announce,
            RightsChanged rightsChanged,
            InstantSource clock) {
        return new StoreStanding(memberships, sessions, announce, rightsChanged, clock);
    }

    @Produces
    @Singleton
    ChangeMember changeMember(Members members, FindOrganisation find, Roster roster, StoreStanding store) {
        return new ChangeMember(members, find, roster, store);
    }

    @Produces
    @Singleton
    TransferOwnership transferOwnership(FindRights findRights, ChangeMember changeMember) {
        return new TransferOwnership(findRights, changeMember);
    }

    @Produces
    @Singleton
    ManageRoles manageRoles(
            Organisations organisations,
            Memberships memberships,
            Members members,
            AnnounceRevocation announce,
            RightsChanged rightsChanged,
            Ids ids,
            InstantSource clock) {
        var takeBack = new TakeBackRole(members, announce, rightsChanged, clock);
        return new ManageRoles(organisations, memberships, takeBack, ids);
    }

    @Produces
    @Singleton
    FoundAnother foundAnother(
            Accounts accounts, Memberships memberships, CompleteSignUp complete, Ids ids, InstantSource clock) {
        return new FoundAnother(accounts, memberships, complete, ids, clock);
    }

    @Produces
    @Singleton
    SwitchOrganisation switchOrganisation(Accounts accounts, Members members, ManageSessions sessions, LetIn letIn) {
        return new SwitchOrganisation(accounts, members, sessions, letIn);
    }

    @Produces
    @Singleton
    DeleteOrganisation deleteOrganisation(
            Organisations organisations,
            Members members,
            StoreStanding store,
            AnnounceRevocation announce,
            InstantSource clock,
            @ConfigProperty(name = "omnify.organization.grace", defaultValue = "P14D") Duration grace) {
        return new DeleteOrganisation(organisations, members, store, announce, clock, grace);
    }

    @Produces
    @Singleton
    FindLimits findLimits(
            FindOrganisation find, Memberships memberships, Usage usage, ApiCalls apiCalls, InstantSource clock) {
        return new FindLimits(find, memberships, usage, apiCalls, clock);
    }
}
