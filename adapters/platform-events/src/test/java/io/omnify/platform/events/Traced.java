package io.omnify.platform.events;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.ConfigProvider;

/** The outside world, which notes the trace a call belongs to. */
@Path("/traced")
@RunOnVirtualThread
public class Traced {
    static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();

    /** How the outside world is called. */
    @Path("/traced")
    public interface Api {
        @GET
        void call();
    }

    static void call() {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
        var actual = ConfigProvider.getConfig()
                .getOptionalValue("test.url", String.class)
                .orElse("http://localhost:" + port);
        QuarkusRestClientBuilder.newBuilder()
                .baseUri(URI.create(actual))
                .build(Api.class)
                .call();
    }

    @GET
    @PermitAll
    public void called(@HeaderParam("traceparent") String trace) {
        SEEN.add(String.valueOf(trace));
    }
}
