package io.omnify.agent.agents.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of agent the product has; the first four come with every organisation. */
public enum AgentType {
    ANALYTICS(true),
    CREATIVE_INTELLIGENCE(true),
    MARKETING_AUTOMATION(true),
    CLIENT_MANAGEMENT(true),
    WORKFLOW_ORCHESTRATION(false),
    COMPLIANCE(false),
    PERFORMANCE_OPTIMIZATION(false);

    private final boolean builtIn;

    AgentType(boolean builtIn) {
        this.builtIn = builtIn;
    }

    public boolean builtIn() {
        return builtIn;
    }

    /** The form used in API and events, such as {@code creative_intelligence}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AgentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
