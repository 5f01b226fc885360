package io.omnify.testkit.planted.endpoints;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

public final class OpenDoor {
    @GET
    public String undeclared() {
        return "";
    }

    @GET
    @PermissionsAllowed("castle:storm")
    public String unknown() {
        return "";
    }

    @GET
    @PermitAll
    String unserved() {
        return "";
    }

    @GET
    @PermissionsAllowed("agent:read")
    public String declared() {
        return "";
    }
}
