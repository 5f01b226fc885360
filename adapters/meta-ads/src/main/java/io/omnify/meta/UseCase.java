package io.omnify.meta;

/** Meta counts, and shuts out, by what a call is for: reading many figures does not keep anybody from changing a budget. */
enum UseCase {
    MANAGEMENT("ads_management"),
    INSIGHTS("ads_insights"),
    AUDIENCES("custom_audience"),
    /** Has no limit of its own. */
    CONVERSIONS("");

    private final String type;

    UseCase(String type) {
        this.type = type;
    }

    /** Whether what Meta says under this type is about such calls. */
    boolean concerns(String saidOf) {
        return saidOf.isEmpty() || type.isEmpty() || saidOf.equals(type);
    }
}
