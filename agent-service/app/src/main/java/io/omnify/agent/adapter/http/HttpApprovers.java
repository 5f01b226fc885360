package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.campaigns.port.Approvers;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.platform.web.ProblemException;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who could approve campaigns, as auth-service tells whoever asks here. */
@Singleton
public final class HttpApprovers implements Approvers {
    private static final int MOST = 200;

    private final ColleaguesApi api;

    HttpApprovers(@ConfigProperty(name = "omnify.auth.url") URI url) {
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(ColleaguesApi.class);
    }

    /** Of the newest two hundred: enough to know whether there is somebody else. */
    @Override
    public Set<String> of(String authorization) {
        try {
            var roles = roles(api.roles(authorization));
            var able = new HashSet<String>();
            for (var member : api.members(authorization, MOST)) {
                boolean active = member.path("status").asText().equals("active");
                if (active && roles.contains(member.path("role").asText()))
                    able.add(member.path("user_id").asText());
            }
            return able;
        } catch (WebApplicationException | ProcessingException e) {
            throw new ProblemException(
                    503, "accounts-unavailable", "It cannot be found out who else could approve; try again.");
        }
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
