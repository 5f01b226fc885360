package io.omnify.agent.platforms.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.util.Map;

/**
 * As whom and on which account a platform is called: one organisation's connection with a token that is good now.
 * Adapters keep none of it.
 *
 * @param account the vendor's id of the account: customer, ad account, location
 * @param settings what else the vendor asks for, by the names of {@link ConnectorDescription#fields}; may be secret
 */
public record Access(
        OrgId org,
        String connection,
        Platform platform,
        Mode mode,
        String account,
        Map<String, String> settings,
        String token) {
    public Access {
        settings = Map.copyOf(settings);
    }

    /** The setting, empty when it was not given. */
    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public Access with(String newToken) {
        return new Access(org, connection, platform, mode, account, settings, newToken);
    }

    @Override
    public String toString() {
        return "Access[" + org.value() + ", " + connection + ", " + platform + ", " + account + "]"; // never secrets
    }
}
