package io.omnify.agent.agents.domain;

import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.tools.domain.ToolGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent works with: the models that answer for it, the tools it may use and the agents it may hand over to.
 *
 * @param tools null for those of the type's template
 * @param handoffs ids of agents of the same organisation
 */
public record Means(ModelChain models, @Nullable List<ToolGrant> tools, List<String> handoffs) {
    /** The platform's model and the type's tools. */
    public static final Means USUAL = new Means(ModelChain.DEFAULT, null, List.of());

    public Means {
        tools = tools == null ? null : List.copyOf(tools);
        handoffs = List.copyOf(handoffs);
    }

    public static Means tools(List<String> names) {
        return new Means(ModelChain.DEFAULT, named(names), List.of());
    }

    private static List<ToolGrant> named(List<String> names) {
        return names.stream().map(ToolGrant::of).toList();
    }

    Means filled(AgentTemplate template) {
        return new Means(models, tools == null ? named(template.tools()) : tools, handoffs);
    }
}
