package io.omnify.agent.adapter.web;

import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;

/** Tells a model that names a secret that it has none, instead of letting it send the name as if it were one. */
public final class UnsignedTool implements Tool {
    private final Tool tool;

    public UnsignedTool(Tool tool) {
        this.tool = tool;
    }

    @Override
    public ToolDefinition definition() {
        return tool.definition();
    }

    @Override
    public ToolResult call(Invocation call) throws InterruptedException {
        return Filling.namesSecret(call.arguments())
                ? new ToolResult.Failure("invalid-input", "An agent's call carries no secrets.")
                : tool.call(call);
    }
}
