package io.omnify.analytics.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * What the person who imports says about a file; empty text means "find out". A request that names any column is
 * complete, so that a column can be left out; one that names none is filled in by detection.
 *
 * @param dimensions whether dimensions were named is told apart from naming none by {@code dimensionsGiven}
 */
public record MappingRequest(
        String platform,
        String currency,
        String dateFormat,
        Map<Field, String> columns,
        boolean dimensionsGiven,
        List<String> dimensions) {
    public static final MappingRequest DETECT = new MappingRequest("", "", "", Map.of(), false, List.of());

    public MappingRequest {
        columns = Map.copyOf(columns);
        dimensions = List.copyOf(dimensions);
    }
}
