package io.omnify.workflow.control.domain;

/** Why control said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    record NotFound(String run) implements Refusal {}

    /** No such order to many runs. */
    record NoOrder(String id) implements Refusal {}

    record UnknownStep(String stepId) implements Refusal {}

    /** The run does not stand where this makes sense. */
    record NotNow(String why) implements Refusal {}

    /** Somebody else is asked. */
    record NotYours(String who) implements Refusal {}

    record Wrong(String field, String why) implements Refusal {}

    record TooMany(long found, int most) implements Refusal {}
}
