package io.omnify.agent.executions.domain;

/** Tokens as the model's provider counted them; cached ones are part of the input. */
public record Usage(long inputTokens, long cachedInputTokens, long outputTokens) {
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                cachedInputTokens + other.cachedInputTokens,
                outputTokens + other.outputTokens);
    }
}
