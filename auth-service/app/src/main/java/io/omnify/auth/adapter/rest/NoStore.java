package io.omnify.auth.adapter.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Keeps answers about people and tokens out of every cache on the way. */
public final class NoStore {
    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().computeIfAbsent(HttpHeaders.CACHE_CONTROL, name -> List.of("no-store"));
    }
}
