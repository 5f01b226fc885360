package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import java.util.function.Consumer;

/** A model that answers in text or asks for tools. */
public interface LanguageModel {
    /** Which world this model belongs to. */
    Mode mode();

    /** The model asked when a request names none. */
    String defaultModel();

    /**
     * Asks once and waits, at most the request's timeout, retries of this port's own included. Whatever goes wrong is
     * a {@link ModelOutcome.Failed}; an answer that ended early is told apart (truncated, refused), and a stream that
     * broke off is a failure, never a short answer. An interruption of the calling thread ends the call.
     *
     * @param onText hears the answer's text in pieces while it arrives; may hear nothing
     */
    ModelOutcome answer(ModelRequest request, Consumer<String> onText) throws InterruptedException;
}
