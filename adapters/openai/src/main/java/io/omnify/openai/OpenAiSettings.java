package io.omnify.openai;

import io.omnify.agent.executions.domain.Mode;
import java.net.URI;

/** Where the model is and how to ask it; any server that speaks the Responses API will do. */
public record OpenAiSettings(Mode mode, URI baseUrl, String key, String model, boolean stream) {
    @Override
    public String toString() {
        return "OpenAiSettings[" + mode + ", " + baseUrl + ", " + model + "]"; // never the key
    }
}
