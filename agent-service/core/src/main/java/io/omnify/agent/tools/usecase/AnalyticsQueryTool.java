package io.omnify.agent.tools.usecase;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.MetricsQuery;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Metrics;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code analytics.query}: lets an agent read the caller organisation's own figures, and nobody else's. */
public final class AnalyticsQueryTool implements Tool {
    public static final String NAME = "analytics.query";

    private static final ToolDefinition DEFINITION =
            new ToolDefinition(NAME, """
                Reads this organisation's advertising figures. Sums `metrics` and groups them by `by`; an empty `by` \
                gives one total row. Without `from` and `to` it covers everything that was imported. The answer has \
                rows, totals, the names of the dimensions the data has (use them in `by` or `filters`), the currency, \
                and `source`: name it as the source of every figure you take from this answer. Money is \
                {amount, currency}; a ratio is null where it is undefined.\
                """, parameters(), Permission.ANALYTICS_READ, Effect.READ, Duration.ofSeconds(15));

    private final Metrics metrics;

    public AnalyticsQueryTool(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ToolResult call(Invocation invocation) throws InterruptedException {
        return metrics.query(invocation.org(), MetricsQuery.of(invocation.arguments()));
    }

    private static Map<String, @Nullable Object> parameters() {
        var metric = oneOf("impressions", "clicks", "spend", "conversions", "revenue", "ctr", "cpc", "cpa", "roas");
        return object(
                "metrics", described(array(metric), "The figures wanted; cpa is spend divided by conversions."),
                "by", described(array(string()), "campaign, day, or a dimension of the data such as age or gender."),
                "from", described(nullable(string()), "First day, yyyy-MM-dd, inclusive; null for the beginning."),
                "to", described(nullable(string()), "Last day, yyyy-MM-dd, inclusive; null for today."),
                "filters",
                        described(
                                nullable(array(object("dimension", string(), "value", string()))),
                                "Keep only these values; null for everything."));
    }
}
