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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who could approve campaigns, as auth-service tells whoever asks here. */
@Singleton
public final class HttpApprovers implements Approvers {
    private static final int OK = 200;
    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 500;
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([A-Za-z0-9_-]+)");

    private final ColleaguesApi api;

    HttpApprovers(@ConfigProperty(name = "omnify.auth.url") URI url) {
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(ColleaguesApi.class);
    }

    @Override
    public Set<String> of(String authorization) {
        try {
            var roles = roles(api.roles(authorization));
            var able = new HashSet<String>();
            var cursor = Optional.<String>empty();
            for (int i = 0; i < MOST_PAGES; i++) {
                var page = api.members(authorization, AT_ONCE, cursor.orElse(null));
                if (page.getStatus() != OK) throw unknown();
                for (var member : page.getEntity())
                    if (able(member, roles)) able.add(member.path("user_id").asText());
                cursor = next(page.getHeaderString("Link"));
                if (cursor.isEmpty()) return able;
            }
            throw unknown();
        } catch (WebApplicationException | ProcessingException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                503, "accounts-unavailable", "It cannot be found out who else could approve; try again.");
    }

    private static boolean able(JsonNode member, Set<String> roles) {
        return member.path("status").asText().equals("active")
                && roles.contains(member.path("role").asText());
    }

    private static Optional<String> next(@Nullable String link) {
        if (link == null) return Optional.empty();
        var found = NEXT.matcher(link);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
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
