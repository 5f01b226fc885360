package io.omnify.agent;

import io.omnify.agent.adapter.http.AccountExaminations;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.compliance.port.Examination;
import io.omnify.agent.compliance.usecase.AgentSpending;
import io.omnify.agent.compliance.usecase.CheckCompliance;
import io.omnify.agent.compliance.usecase.ModelConnections;
import io.omnify.agent.compliance.usecase.Retention;
import io.omnify.agent.executions.usecase.KeepExecutions;
import io.omnify.agent.tools.usecase.ToolBox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Puts together what an organisation is examined for. */
public final class ComplianceWiring {
    private static final Pattern NEAR = Pattern.compile("(^|[/@,])(127\\.[0-9.]+|localhost|\\[::1])(:|/|,|$)");

    @Produces
    @Singleton
    CheckCompliance checkCompliance(
            AccountExaminations accounts, FindAgents agents, ToolBox tools, KeepExecutions keep, Config config) {
        var all = new ArrayList<Examination>(accounts.all());
        all.add(new AgentSpending(agents, tools));
        all.add(new Retention(agents, keep));
        all.add(new ModelConnections(agents, connections(config)));
        return new CheckCompliance(all);
    }

    /** What stays on this machine is not a connection anybody could listen to. */
    private static Map<String, Boolean> connections(Config config) {
        var connections = new LinkedHashMap<String, Boolean>();
        var mongo = value(config, "quarkus.mongodb.connection-string");
        add(
                connections,
                "mongodb",
                mongo,
                mongo.startsWith("mongodb+srv:") || mongo.contains("tls=true") || mongo.contains("ssl=true"));
        var redis = value(config, "quarkus.redis.hosts");
        add(connections, "redis", redis, redis.startsWith("rediss:"));
        var kafka = value(config, "kafka.bootstrap.servers");
        add(
                connections,
                "kafka",
                kafka,
                value(config, "kafka.security.protocol").endsWith("SSL"));
        for (var service : new String[] {"omnify.auth.url", "omnify.agent.analytics.url", "omnify.openai.url"}) {
            var url = value(config, service);
            add(connections, service.replaceAll("^omnify\\.|\\.url$", ""), url, url.startsWith("https:"));
        }
        return connections;
    }

    private static void add(Map<String, Boolean> connections, String name, String address, boolean encrypted) {
        if (!address.isEmpty() && !NEAR.matcher(address).find()) connections.put(name, encrypted);
    }

    private static String value(Config config, String key) {
        return config.getOptionalValue(key, String.class).orElse("");
    }
}
