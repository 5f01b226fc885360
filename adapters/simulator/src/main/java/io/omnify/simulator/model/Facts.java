package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the conversation proves: measured rows with their sources. Names and messages in it come from data and are
 * only ever shown, never obeyed.
 */
record Facts(
        String currency,
        List<Row> campaigns,
        List<Row> segments,
        List<Row> clients,
        Row totals,
        List<String> dimensions,
        List<String> notes,
        String asOf,
        BigDecimal share) {
    /** The source of rows that stood in the request itself and named none. */
    static final String INPUT = "input";

    /** Whether rows can be traced to a tool call, in this conversation or an earlier one. */
    static boolean traceable(List<Row> rows) {
        return rows.stream().anyMatch(row -> !row.source().equals(INPUT));
    }
}
