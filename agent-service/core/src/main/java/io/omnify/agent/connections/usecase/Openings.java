package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every way to connect a platform has to find out first. */
final class Openings {
    private final Platforms platforms;
    private final Connections connections;
    private final Tokens tokens;

    Openings(Platforms platforms, Connections connections, Tokens tokens) {
        this.platforms = platforms;
        this.connections = connections;
        this.tokens = tokens;
    }

    Connector connector(OrgId org, Platform platform) {
        return platforms
                .connector(org, platform)
                .orElseThrow(() -> new Refused(
                        new Refusal.PlatformNotOffered(platform.code(), "it cannot be connected at this service")));
    }

    void requireRoom(OrgId org) {
        if (!tokens.ready()) throw new Refused(new Refusal.CredentialsClosed());
        var most = Connection.MOST;
        if (connections.list(org, most).size() >= most) throw new Refused(new Refusal.TooManyConnections(most));
    }

    /** What they open; in simulation nobody gets into another organisation's world, whatever opens it. */
    List<Account> accounts(OrgId org, String id, Platform platform, Mode mode, Credentials credentials) {
        var opened = opened(org, id, platform, mode, credentials);
        if (mode == Mode.LIVE || SimulatedWorld.isStanding(org, credentials)) return opened;
        var own = new HashSet<String>();
        for (var each : opened(org, id, platform, mode, SimulatedWorld.standing(org, credentials.settings())))
            own.add(each.id());
        if (!opened.stream().allMatch(each -> own.contains(each.id())))
            throw wrong("credentials", "they open accounts of another organisation's simulation");
        return opened;
    }

    private List<Account> opened(OrgId org, String id, Platform platform, Mode mode, Credentials credentials) {
        var access = new Access(org, id, platform, mode, "", credentials.settings(), credentials.accessToken());
        return connector(org, platform).accounts(access);
    }

    /** The one that was asked for, or the only one; null where a person has to choose. A simulated one needs no choice. */
    static @Nullable Account chosen(List<Account> accounts, @Nullable String wanted, Mode mode) {
        if (wanted != null && !wanted.isBlank())
            return accounts.stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> notOpened(wanted));
        if (accounts.isEmpty()) throw wrong("credentials", "they open no account");
        return accounts.size() == 1 || mode == Mode.SIMULATION ? accounts.getFirst() : null;
    }

    static Refused notOpened(String account) {
        return wrong("account", "these credentials do not open " + account);
    }

    static Refused wrong(String field, String message) {
        return new Refused(new Refusal.InvalidInput(List.of(new FieldProblem(field, message))));
    }
}
