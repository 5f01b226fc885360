package io.omnify.testkit.planted.framework.domain;

import jakarta.ws.rs.core.Response;

public record Order(Response answer) {}
