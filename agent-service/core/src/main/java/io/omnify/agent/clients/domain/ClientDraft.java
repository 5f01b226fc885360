package io.omnify.agent.clients.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client as somebody writes it; what is null is not said, and what is empty shall be none. */
public record ClientDraft(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String company,
        @Nullable List<String> tags,
        @Nullable Map<String, String> custom) {}
