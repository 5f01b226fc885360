package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.market.MarketAccount;
import java.math.BigDecimal;
import java.util.Set;

/** What LinkedIn wants of a record that is written, field by field. */
final class Check {
    private Check() {}

    /** Rest.li refuses fields that a record does not have. */
    static void fields(JsonNode record, Set<String> known) {
        if (!record.isObject()) throw LinkedInRefused.badRequest("Cannot parse the request's entity");
        record.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) throw LinkedInRefused.field(name, "FIELD_UNKNOWN", "unrecognized field");
        });
    }

    static String text(JsonNode record, String name) {
        var value = record.path(name);
        if (value.isTextual() && !value.asText().isBlank()) return value.asText();
        throw LinkedInRefused.field(name, "FIELD_REQUIRED", "field is required but not found and has no default value");
    }

    static void oneOf(JsonNode record, String name, Set<String> allowed) {
        if (!allowed.contains(text(record, name)))
            throw LinkedInRefused.field(name, "FIELD_INVALID", "is not an enum symbol");
    }

    static void flag(JsonNode record, String name) {
        if (!record.path(name).isBoolean())
            throw LinkedInRefused.field(name, "FIELD_REQUIRED", "field is required and is a boolean");
    }

    /** A decimal text in the account's currency, in whole hundredths. */
    static long cents(JsonNode amount, String name, MarketAccount account) {
        if (!amount.path("amount").isTextual()
                || !amount.path("amount").asText().matches("\\d{1,12}(\\.\\d{1,2})?"))
            throw LinkedInRefused.field(name + "/amount", "FIELD_INVALID", "is no decimal text");
        if (!amount.path("currencyCode").asText().equals(account.currency()))
            throw LinkedInRefused.field(
                    name + "/currencyCode", "CURRENCY_MISMATCH", "differs from the account's currency");
        return new BigDecimal(amount.path("amount").asText()).movePointRight(2).longValueExact();
    }

    static void schedule(JsonNode schedule) {
        var start = schedule.path("start");
        var end = schedule.path("end");
        if (!start.isIntegralNumber())
            throw LinkedInRefused.field("runSchedule/start", "FIELD_REQUIRED", "is a time in milliseconds");
        if (!end.isMissingNode() && (!end.isIntegralNumber() || end.asLong() <= start.asLong()))
            throw LinkedInRefused.field("runSchedule/end", "DATE_TOO_EARLY", "is not after the start");
    }
}
