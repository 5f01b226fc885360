package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Execution;

/** Hears how executions go while they go; losing what it hears loses nothing. */
public interface Progress {
    void saved(Execution execution);

    /** The model is being asked for the given turn. */
    void asking(Execution execution, int turn);

    /** A piece of the answer's text. */
    void text(Execution execution, int turn, String piece);
}
