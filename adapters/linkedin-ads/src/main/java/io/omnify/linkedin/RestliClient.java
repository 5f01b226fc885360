package io.omnify.linkedin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorFailure;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of Rest.li: what is read, found, created, changed and created in batches, each as an account. JSON is
 * written and read here, because the service around may have names of its own for fields.
 */
final class RestliClient {
    /** From here on LinkedIn's own client sends the query as a body; far longer addresses are answered with 414. */
    static final int LONGEST_QUERY = 4_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CREATED = "x-restli-id";

    private final LinkedInAdsSettings settings;
    private final RestliApi api;
    private final Calls calls;

    RestliClient(LinkedInAdsSettings settings, RestliApi api, Calls calls) {
        this.settings = settings;
        this.api = api;
        this.calls = calls;
    }

    /** A part of what was found, and what leads to the next. */
    record Found<T>(List<T> elements, @Nullable String next) {}

    <T> T get(Access access, String path, Class<T> type) {
        return calls.read(access, () -> read(api.get(address(access, path), bearer(access), "get"), type));
    }

    <T> Found<T> find(Access access, String path, Restli query, Class<T> type) {
        return calls.read(access, () -> found(ask(access, path, query.toString()), type));
    }

    /** As {@link Calls#understood}. */
    <T> T understood(Supplier<T> reading) {
        return calls.understood(reading);
    }

    /** The id of what was created. */
    String create(Access access, String path, Object entity) {
        return calls.write(access, () -> {
            try (var answer = post(access, path, "create", entity)) {
                var id = answer.getHeaderString(CREATED);
                if (id == null || id.isBlank()) throw VendorFailure.unreadable("nothing says what was created");
                return URLDecoder.decode(id, StandardCharsets.UTF_8);
            }
        });
    }

    void update(Access access, String path, Wire.Change change) {
        calls.write(access, () -> {
            post(access, path, "partial_update", new Wire.Patch(change)).close();
            return true;
        });
    }

    /** Adding or sending the same again is safe, so its end need not be known: what each row became, in order. */
    List<Wire.RowStatus> createAll(Access access, String path, List<?> entities) {
        Callable<List<Wire.RowStatus>> call = () -> {
            try (var answer = post(access, path, "batch_create", new Wire.Batch(entities))) {
                var rows = found(answer.readEntity(JsonNode.class), Wire.RowStatus.class)
                        .elements();
                if (rows.size() == entities.size()) return rows;
                throw VendorFailure.unreadable("the answer has " + rows.size() + " rows");
            }
        };
        return calls.write(access, call);
    }

    private JsonNode ask(Access access, String path, String query) {
        var address = address(access, path);
        return query.length() <= LONGEST_QUERY
                ? api.get(address + "?" + query, bearer(access), "finder")
                : api.tunnelled(address, bearer(access), "finder", "GET", query);
    }

    private Response post(Access access, String path, String method, Object body) {
        return api.post(address(access, path), bearer(access), method, JSON.valueToTree(body));
    }

    private String address(Access access, String path) {
        return settings.api(access.mode()) + path;
    }

    private static String bearer(Access access) {
        return "Bearer " + access.token();
    }

    private static <T> Found<T> found(JsonNode answer, Class<T> type) throws JsonProcessingException {
        if (answer == null || !answer.path("elements").isArray())
            throw VendorFailure.unreadable("the answer has no elements");
        var elements = new ArrayList<T>();
        for (var each : answer.path("elements")) elements.add(read(each, type));
        return new Found<>(elements, answer.at("/metadata/nextPageToken").textValue());
    }

    private static <T> T read(@Nullable JsonNode answer, Class<T> type) throws JsonProcessingException {
        if (answer == null || !answer.isObject()) throw VendorFailure.unreadable("the answer is no object");
        return JSON.treeToValue(answer, type);
    }

    /** Part of a path; what is no number of LinkedIn's is not sent. */
    static String number(String id) {
        if (isNumber(id)) return id;
        throw new PlatformFailed(new PlatformFailure.NotFound("not_found", "LinkedIn's ids are numbers."));
    }

    static boolean isNumber(String id) {
        return id.matches("\\d{1,19}");
    }
}
