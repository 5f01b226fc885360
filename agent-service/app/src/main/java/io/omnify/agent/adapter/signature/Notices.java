package io.omnify.agent.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.webhooks.domain.Notice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What platforms tell, in one form. Those without a time or, where they have them, an id are not understood. */
@SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
final class Notices {
    private static final int LONGEST = 200; // of what is kept with the inlet
    private static final String SPONSORED = "urn:li:sponsoredAccount:";

    private Notices() {}

    static Notice goHighLevel(Map<String, @Nullable Object> told) {
        var subject = text(told, "contactId").isEmpty() ? text(told, "id") : text(told, "contactId");
        return new Notice(
                needed(text(told, "webhookId")),
                needed(text(told, "type")),
                Instant.parse(text(told, "timestamp")),
                text(told, "locationId"),
                limited(subject),
                told);
    }

    /**
     * One for each change of each entry; Meta gives them no ids, so they are known by what they say. Of an ad account
     * alone an entry says whose it is: what is told of a page or a user belongs to no account here.
     */
    static List<Notice> meta(Map<String, @Nullable Object> told) {
        var notices = new ArrayList<Notice>();
        boolean ofAccount = "ad_account".equals(told.get("object"));
        for (var each : list(told.get("entry"))) {
            var entry = object(each);
            var at = Instant.ofEpochSecond(Long.parseLong(needed(text(entry, "time"))));
            for (var one : list(entry.get("changes"))) {
                var change = object(one);
                var payload = new LinkedHashMap<String, @Nullable Object>(change);
                payload.put("object", told.get("object"));
                payload.put("entry_id", entry.get("id"));
                var id = Hmac.hash((at + "/" + payload).getBytes(UTF_8));
                var account = ofAccount ? text(entry, "id").replaceFirst("^act_", "") : "";
                notices.add(new Notice(
                        id, needed(text(change, "field")), at, account, limited(text(entry, "id")), payload));
            }
        }
        return notices;
    }

    static Notice linkedIn(Map<String, @Nullable Object> told, byte[] body) {
        var at = Instant.ofEpochMilli(Long.parseLong(needed(text(told, "occurredAt"))));
        var subject = text(told, "leadGenFormResponse");
        return new Notice(Hmac.hash(body), needed(text(told, "type")), at, account(told), limited(subject), told);
    }

    /** What an organisation owns rather than an ad account is of no account here. */
    private static String account(Map<String, @Nullable Object> told) {
        var owner = told.get("owner") instanceof Map<?, ?> ? object(told.get("owner")) : told;
        var urn = text(owner, "sponsoredAccount").isEmpty() ? text(owner, "owner") : text(owner, "sponsoredAccount");
        return urn.startsWith(SPONSORED) ? urn.substring(SPONSORED.length()) : "";
    }

    private static String text(Map<String, @Nullable Object> object, String name) {
        var value = object.get(name);
        return value == null ? "" : String.valueOf(value);
    }

    private static String needed(String text) {
        if (text.isBlank()) throw new DateTimeException("not in the form of the platform");
        return limited(text);
    }

    private static String limited(String text) {
        if (text.length() > LONGEST) throw new DateTimeException("not in the form of the platform");
        return text;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, @Nullable Object>) map;
        throw new ClassCastException("not an object");
    }
}
