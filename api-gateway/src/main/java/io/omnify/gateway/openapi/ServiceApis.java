package io.omnify.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.gateway.proxy.Route;
import io.omnify.gateway.proxy.Routes;
import io.omnify.gateway.proxy.Upstreams;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks every service what it offers, as it runs now; one that is away is described as it was when last seen. */
@Singleton
final class ServiceApis {
    private static final Logger LOG = Logger.getLogger(ServiceApis.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private record Seen(JsonNode document, long at) {
        boolean fresh() {
            return System.nanoTime() - at < GOOD_FOR.toNanos();
        }
    }

    private final Upstreams upstreams;
    private final Routes routes;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final String version;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    ServiceApis(
            Upstreams upstreams,
            Routes routes,
            OpenApiDocumentService own,
            ObjectMapper json,
            @ConfigProperty(name = "omnify.service.version") String version) {
        this.upstreams = upstreams;
        this.routes = routes;
        this.own = own;
        this.json = json;
        this.version = version;
    }

    ObjectNode merged() {
        var merged = new MergedApi(this::routed, this::open).add("api-gateway", ownDocument());
        var missing = new ArrayList<String>();
        for (var service : new TreeSet<>(upstreams.names())) {
            var known = of(service);
            if (known == null) missing.add(service);
            else merged.add(service, known.document());
        }
        return merged.document(version, missing);
    }

    private @Nullable Seen of(String service) {
        var known = seen.get(service);
        if (known != null && known.fresh()) return known;
        try {
            var body = upstreams
                    .get(service, "/q/openapi?format=JSON", PATIENCE)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            known = new Seen(json.readTree(body.getBytes()), System.nanoTime());
            seen.put(service, known);
        } catch (CompletionException | IOException e) {
            LOG.debugf("service not described service=%s reason=%s", service, e.getMessage());
        }
        return known;
    }

    private JsonNode ownDocument() {
        try {
            return json.readTree(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
        } catch (IOException e) {
            throw new IllegalStateException("our own description is not JSON", e);
        }
    }

    private boolean routed(String path) {
        return own(path) || routes.find(path).isPresent();
    }

    private boolean open(String path) {
        return own(path) || routes.find(path).map(Route::open).orElse(false);
    }

    private static boolean own(String path) {
        return path.startsWith("/api/session") || path.startsWith("/api/health") || path.startsWith("/api/openapi");
    }
}
