package io.omnify.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks Google Ads and changes it, as an account and where one is needed through its manager. */
final class AdsClient {
    private static final int MOST_PAGES = 20;

    private final GoogleAdsSettings settings;
    private final Calls calls;
    private final ConcurrentMap<Mode, Servers> servers = new ConcurrentHashMap<>();

    AdsClient(GoogleAdsSettings settings, Calls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    Servers servers(Mode mode) {
        return servers.computeIfAbsent(mode, each -> Servers.of(settings, each));
    }

    GoogleAdsSettings settings() {
        return settings;
    }

    Calls calls() {
        return calls;
    }

    /** The accounts a person may enter. */
    List<String> accessible(Access access) {
        var found = calls.read(
                access,
                () -> read(
                        servers(access.mode())
                                .accounts()
                                .list(bearer(access), developer(access), settings.apiVersion()),
                        Wire.Customers.class));
        if (found.resourceNames() == null) return List.of();
        return found.resourceNames().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .filter(Gaql::isNumber)
                .toList();
    }

    /** All rows; for questions with few answers. */
    List<Wire.Row> search(Access access, Gaql query) {
        var rows = new ArrayList<Wire.Row>();
        @Nullable String page = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            var found = page(access, query, page);
            if (found.results() != null) rows.addAll(found.results());
            page = found.nextPageToken();
            if (page == null || page.isEmpty()) break;
        }
        return rows;
    }

    private Wire.Found page(Access access, Gaql query, @Nullable String page) {
        var body = write(new Wire.Query(query.toString(), page));
        return calls.read(
                access,
                () -> read(
                        servers(access.mode())
                                .ads()
                                .search(
                                        bearer(access),
                                        developer(access),
                                        Entry.manager(access),
                                        settings.apiVersion(),
                                        Entry.customer(access),
                                        body),
                        Wire.Found.class));
    }

    /** Each row as it arrives. What breaks off in the middle fails; what had come before it has been handed over. */
    void stream(Access access, Gaql query, Consumer<Wire.Row> each) {
        var body = write(new Wire.Query(query.toString(), null));
        try (var stream = calls.read(access, () -> open(access, body))) {
            rows(stream, each);
        } catch (IOException e) {
            throw calls.failed(VendorCalls.failure(e), false);
        }
    }

    private InputStream open(Access access, String body) {
        return servers(access.mode())
                .ads()
                .searchStream(
                        bearer(access),
                        developer(access),
                        Entry.manager(access),
                        settings.apiVersion(),
                        Entry.customer(access),
                        body);
    }

    /** The stream is a list of batches, each with a list of rows. */
    private void rows(InputStream stream, Consumer<Wire.Row> each) throws IOException {
        try (var parser = Wire.JSON.createParser(stream)) {
            if (parser.nextToken() != JsonToken.START_ARRAY)
                throw calls.failed(VendorFailure.unreadable("the stream is no list"), false);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var name = parser.currentName();
                    var value = parser.nextToken();
                    if (!name.equals("results") || value != JsonToken.START_ARRAY) parser.skipChildren();
                    else
                        while (parser.nextToken() == JsonToken.START_OBJECT)
                            each.accept(Wire.JSON.readValue(parser, Wire.Row.class));
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY)
                throw calls.failed(VendorFailure.unreadable("the stream broke off"), false);
        }
    }

    /** All operations or none; what each became, in their order. */
    List<Wire.Result> mutate(Access access, List<Wire.Operation> operations) {
        var body = write(new Wire.Mutate(operations));
        var answer = calls.write(
                access,
                () -> read(
                        servers(access.mode())
                                .ads()
                                .mutate(
                                        bearer(access),
                                        developer(access),
                                        Entry.manager(access),
                                        settings.apiVersion(),
                                        Entry.customer(access),
                                        body),
                        Wire.Mutated.class));
        if (answer.partialFailureError() != null) throw calls.within(answer.partialFailureError());
        var results = answer.mutateOperationResponses();
        if (results == null || results.size() != operations.size())
            throw calls.failed(VendorFailure.unreadable("the answer does not say what was done"), true);
        return results;
    }

    static <T> T read(@Nullable String json, Class<T> type) {
        try {
            if (json != null) return Objects.requireNonNull(Wire.JSON.readValue(json, type));
        } catch (JsonProcessingException | NullPointerException e) {
            // told below, without the answer's content
        }
        throw VendorFailure.unreadable("the answer is not readable");
    }

    static String write(Object body) {
        try {
            return Wire.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String bearer(Access access) {
        return "Bearer " + access.token();
    }

    /** The connection's own, else the platform's. */
    private String developer(Access access) {
        var own = access.setting(GoogleConnector.DEVELOPER_TOKEN);
        return own.isEmpty() ? settings.app(access.mode()).developerToken() : own;
    }
}
