package io.omnify.agent.models.domain;

import org.jspecify.annotations.Nullable;

/**
 * One model an agent may be answered by.
 *
 * @param model as its provider names it
 * @param baseUrl of a server that speaks the Responses API; null for the platform's own provider
 * @param keyRef the name of the organisation's secret that opens it; null for the platform's key, which never leaves for
 *     an address of somebody else
 */
public record ModelChoice(
        String model, @Nullable String baseUrl, @Nullable String keyRef) {
    public static ModelChoice of(String model) {
        return new ModelChoice(model, null, null);
    }

    /** Where it is asked, by whom and what: choices that share it are well or ill together. */
    public String place() {
        return (baseUrl == null ? "" : baseUrl) + "|" + (keyRef == null ? "" : keyRef) + "|" + model;
    }

    /** It is asked at a server of the organisation's own, or with a key of its own. */
    public boolean isOwn() {
        return baseUrl != null || keyRef != null;
    }

    @Override
    public String toString() {
        return model;
    }
}
