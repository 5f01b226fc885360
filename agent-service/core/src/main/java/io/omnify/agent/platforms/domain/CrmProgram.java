package io.omnify.agent.platforms.domain;

/** Something of the CRM that contacts can be put into by hand: a workflow or a classic campaign. */
public record CrmProgram(Kind kind, String id, String name, String status) {
    /** Which of the two. */
    public enum Kind {
        WORKFLOW,
        CAMPAIGN
    }
}
