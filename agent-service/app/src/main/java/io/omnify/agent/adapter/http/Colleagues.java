package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The people of whoever asks, all of them, as auth-service tells page by page. */
@Singleton
final class Colleagues {
    private static final int OK = 200;
    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 500;
    private static final Pattern NEXT = Pattern.compile("[?&]cursor=([A-Za-z0-9_-]+)");

    private final ColleaguesApi api;

    Colleagues(@ConfigProperty(name = "omnify.auth.url") URI url) {
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(ColleaguesApi.class);
    }

    /** Fails as the client does when not everybody could be read: some are never shown as all. */
    List<JsonNode> all(String authorization) {
        var all = new ArrayList<JsonNode>();
        var cursor = Optional.<String>empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = api.members(authorization, AT_ONCE, cursor.orElse(null));
            if (page.getStatus() != OK) throw new WebApplicationException(page.getStatus());
            page.getEntity().forEach(all::add);
            cursor = next(page.getHeaderString("Link"));
            if (cursor.isEmpty()) return all;
        }
        throw new ProcessingException("there are more members than are read");
    }

    JsonNode roles(String authorization) {
        return api.roles(authorization);
    }

    private static Optional<String> next(@Nullable String link) {
        if (link == null) return Optional.empty();
        var found = NEXT.matcher(link);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
