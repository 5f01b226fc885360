package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.imports.domain.ColumnMapping;
import io.omnify.analytics.imports.domain.Field;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.platform.web.ProblemException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean, asked and answered in the same shape: each field names a column of the file. */
@Schema(
        name = "ImportMapping",
        description = "Each field names a column of the file. A mapping that names any column is complete: fields it"
                + " leaves out are not imported. One that names none only sets platform, currency or date_format and"
                + " the columns are detected.")
record MappingView(
        @Schema(enumeration = "ad_metrics", defaultValue = "ad_metrics") @Nullable
        String kind,

        @Schema(nullable = true) @Nullable String platform,
        @Schema(nullable = true) @Nullable String currency,
        @Schema(nullable = true) @Nullable String currencyColumn,
        @Schema(nullable = true) @Nullable String date,

        @Schema(nullable = true, examples = "dd-MM-yyyy") @Nullable
        String dateFormat,

        @Schema(nullable = true) @Nullable String campaignId,
        @Schema(nullable = true) @Nullable String campaignName,
        @Schema(nullable = true) @Nullable String adId,
        @Schema(nullable = true) @Nullable String impressions,
        @Schema(nullable = true) @Nullable String clicks,
        @Schema(nullable = true) @Nullable String spend,
        @Schema(nullable = true) @Nullable String conversions,
        @Schema(nullable = true) @Nullable String revenue,
        @Schema(nullable = true) @Nullable List<String> dimensions) {
    private static final String AD_METRICS = "ad_metrics";

    static MappingView of(ColumnMapping mapping) {
        var columns = mapping.columns();
        return new MappingView(
                AD_METRICS,
                mapping.platform(),
                mapping.currency(),
                columns.get(Field.CURRENCY),
                columns.get(Field.DATE),
                mapping.dateFormat().isEmpty() ? null : mapping.dateFormat(),
                columns.get(Field.CAMPAIGN_ID),
                columns.get(Field.CAMPAIGN_NAME),
                columns.get(Field.AD_ID),
                columns.get(Field.IMPRESSIONS),
                columns.get(Field.CLICKS),
                columns.get(Field.SPEND),
                columns.get(Field.CONVERSIONS),
                columns.get(Field.REVENUE),
                mapping.dimensions());
    }

    MappingRequest toDomain() {
        if (kind != null && !kind.isBlank() && !kind.equals(AD_METRICS))
            throw ProblemException.invalid("kind", "only ad_metrics can be imported");
        return new MappingRequest(
                text(platform), text(currency), text(dateFormat), columns(), dimensions != null, named(dimensions));
    }

    private Map<Field, String> columns() {
        var columns = new EnumMap<Field, String>(Field.class);
        put(columns, Field.CURRENCY, currencyColumn);
        put(columns, Field.DATE, date);
        put(columns, Field.CAMPAIGN_ID, campaignId);
        put(columns, Field.CAMPAIGN_NAME, campaignName);
        put(columns, Field.AD_ID, adId);
        put(columns, Field.IMPRESSIONS, impressions);
        put(columns, Field.CLICKS, clicks);
        put(columns, Field.SPEND, spend);
        put(columns, Field.CONVERSIONS, conversions);
        put(columns, Field.REVENUE, revenue);
        return columns;
    }

    private static void put(Map<Field, String> columns, Field field, @Nullable String title) {
        if (title != null && !title.isBlank()) columns.put(field, title);
    }

    private static List<String> named(@Nullable List<String> titles) {
        return titles == null
                ? List.of()
                : titles.stream()
                        .filter(title -> title != null && !title.isBlank())
                        .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
