package io.omnify.agent.executions.port;

import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.auth.api.OrgId;

/** Opens the models that agents name. */
public interface Models {
    /** The model of agents that name none. */
    ModelChoice standard();

    /**
     * The model behind a choice, for this organisation alone: its secrets open it, and never the platform's key at an
     * address of the organisation's own. A choice that cannot be opened (no such secret, an address that is not out in
     * the world) is a model whose every answer is a failure that says so. In simulation every choice is simulated.
     */
    LanguageModel open(OrgId org, ModelChoice choice);

    /** The one model for every choice. */
    static Models of(LanguageModel model) {
        return new Models() {
            @Override
            public ModelChoice standard() {
                return ModelChoice.of(model.defaultModel());
            }

            @Override
            public LanguageModel open(OrgId org, ModelChoice choice) {
                return model;
            }
        };
    }
}
