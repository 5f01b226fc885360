package io.omnify.workflow.contract;

/** The topics this service reads and writes. */
public final class Topic {
    public static final String AUTH_EVENTS = "omnify.auth.events";
    public static final String DEFINITIONS = "omnify.workflow.definitions";
    public static final String RUN_COMMANDS = "omnify.workflow.commands";
    public static final String RUN_EVENTS = "omnify.workflow.events";
    public static final String AGENT_COMMANDS = "omnify.agent.commands";
    public static final String AGENT_ACTIONS = "omnify.agent.actions";
    public static final String AGENT_RESULTS = "omnify.agent.results";

    private Topic() {}
}
