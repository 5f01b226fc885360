package io.omnify.analytics.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * What a file's columns mean.
 *
 * @param currency the currency of all amounts, or of the lines that name none in the currency column
 * @param columns titles by field; a field that is absent counts as nothing
 * @param dimensions titles of the columns that slice the audience
 */
public record ColumnMapping(
        String platform,
        String currency,
        String dateFormat,
        NumberStyle numbers,
        Map<Field, String> columns,
        List<String> dimensions) {
    public ColumnMapping {
        columns = Map.copyOf(columns);
        dimensions = List.copyOf(dimensions);
    }
}
