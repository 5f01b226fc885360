package io.omnify.agent.tools.port;

import io.omnify.agent.tools.domain.MetricsQuery;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;

/** The marketing figures of an organisation, wherever they are kept. */
public interface Metrics {
    /**
     * Success carries {@code rows, totals, dimensions, currency, as_of, truncated}; an organisation without data has
     * no rows. A query the source refuses is a Failure with code {@code invalid-query} and its words; a source that
     * cannot answer now is {@code unavailable} or {@code timeout}. Never figures of another organisation.
     */
    ToolResult query(OrgId org, MetricsQuery query) throws InterruptedException;
}
