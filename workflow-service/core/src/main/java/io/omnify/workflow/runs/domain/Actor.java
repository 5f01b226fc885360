package io.omnify.workflow.runs.domain;

/** Who or what caused something: {@code type} is user, key, agent, workflow, service or system. */
public record Actor(String type, String id) {
    public static final Actor ENGINE = new Actor("system", "engine");

    /** Of a text as {@code startedBy} has it: {@code type:id}, or the id of a user alone. */
    public static Actor of(String id) {
        int colon = id.indexOf(':');
        return colon < 0 ? new Actor("user", id) : new Actor(id.substring(0, colon), id.substring(colon + 1));
    }
}
