package io.omnify.workflow.definitions.port;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Definitions as people like to write them. What is written reads the same again. */
public interface Notation {
    /**
     * @throws io.omnify.workflow.expressions.domain.Malformed when the text is not an object in this notation, or asks
     *     for more than plain data
     */
    Map<String, @Nullable Object> read(String text);

    String write(Map<String, @Nullable Object> definition);
}
