package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.campaigns.port.Approvers;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.platform.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who could approve campaigns, as auth-service tells whoever asks here. */
@Singleton
public final class HttpApprovers implements Approvers {
    private final Colleagues colleagues;

    HttpApprovers(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public Set<String> of(String authorization) {
        try {
            var roles = roles(colleagues.roles(authorization));
            return colleagues.all(authorization).stream()
                    .filter(member -> able(member, roles))
                    .map(member -> member.path("user_id").asText())
                    .collect(Collectors.toSet());
        } catch (WebApplicationException | ProcessingException e) {
            throw new ProblemException(
                    503, "accounts-unavailable", "It cannot be found out who else could approve; try again.");
        }
    }

    private static boolean able(JsonNode member, Set<String> roles) {
        return member.path("status").asText().equals("active")
                && roles.contains(member.path("role").asText());
    }

    private static Set<String> roles(JsonNode all) {
        var able = new HashSet<String>();
        for (var role : Role.values()) if (role.allows(Permission.CAMPAIGN_APPROVE)) able.add(role.code());
        for (var role : all)
            for (var permission : role.path("permissions"))
                if (permission.asText().equals(Permission.CAMPAIGN_APPROVE.code()))
                    able.add(role.path("role").asText());
        return able;
    }
}
