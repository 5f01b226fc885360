package io.omnify.agent.platforms.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people need to know of a platform before they connect it.
 *
 * @param apiVersion the one version of the vendor's API that is spoken, from the configuration
 * @param sunset the last day the vendor serves it; null when none was named
 * @param oauth whether a person can connect by the vendor's own consent page
 * @param fields what a person pastes when they connect by hand; {@code access_token} first where one is needed
 */
public record ConnectorDescription(
        Platform platform, String apiVersion, @Nullable LocalDate sunset, boolean oauth, List<Field> fields) {
    /** One thing to paste. */
    public record Field(String name, String label, boolean secret, boolean required) {}

    public ConnectorDescription {
        fields = List.copyOf(fields);
    }
}
