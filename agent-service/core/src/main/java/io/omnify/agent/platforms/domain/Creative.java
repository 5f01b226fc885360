package io.omnify.agent.platforms.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What people see of a campaign. */
public record Creative(
        String headline, String text, URI link, @Nullable URI image) {}
