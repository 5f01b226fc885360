package io.omnify.agent.models.port;

import io.omnify.agent.models.domain.OfferedModel;
import java.util.List;

/** What the platform's provider offers. */
@FunctionalInterface
public interface ModelCatalog {
    /** As it was told lately; empty while the provider could not be asked. Never waits longer than a few seconds. */
    List<OfferedModel> offered() throws InterruptedException;
}
