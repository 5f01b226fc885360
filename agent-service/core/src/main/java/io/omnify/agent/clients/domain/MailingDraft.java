package io.omnify.agent.clients.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An e-mail to many as somebody writes it; what is null is not said. */
public record MailingDraft(
        @Nullable String name,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String html,
        @Nullable List<String> tags,
        @Nullable String segment) {}
