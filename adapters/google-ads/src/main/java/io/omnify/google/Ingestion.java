package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.BatchResult.Row;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows to the Data Manager, which refuses the whole of a batch for one bad row and names it: that row is left out
 * and the rest sent again, so that nobody waits for somebody else's typing error.
 */
final class Ingestion {
    private static final int MOST_TRIES = 3;

    private final AdsClient client;

    Ingestion(AdsClient client) {
        this.client = client;
    }

    /** A row with its place in what was asked for. */
    record Placed<T>(int index, T row) {}

    /** Which of the Data Manager's methods. */
    enum Method {
        ADD("audienceMembers", "ingest"),
        REMOVE("audienceMembers", "remove"),
        EVENTS("events", "ingest");

        private final String what;
        private final String act;

        Method(String what, String act) {
            this.what = what;
            this.act = act;
        }
    }

    /** @param refused rows that are not worth sending; the answer names them too */
    <T> BatchResult send(
            Access access, Method method, List<Placed<T>> rows, List<Row> refused, Function<List<T>, Object> body) {
        var failed = new ArrayList<>(refused);
        var left = rows;
        for (int tries = 1; ; tries++) {
            var sent = left;
            if (sent.isEmpty()) return result(0, failed, "");
            var bad = new HashMap<Integer, Errors.BadRow>();
            var reference = once(
                    access, method, body.apply(sent.stream().map(Placed::row).toList()), bad, tries);
            if (reference != null) return result(sent.size(), failed, reference);
            left = without(sent, bad, failed);
        }
    }

    /** The name of the request; null when rows were bad, which are then in {@code bad}. */
    private @Nullable String once(
            Access access, Method method, Object body, Map<Integer, Errors.BadRow> bad, int tries) {
        var json = AdsClient.write(body);
        return client.calls().ingest(access, () -> {
            try {
                var taken = AdsClient.read(
                        client.servers(access.mode())
                                .people()
                                .send(
                                        AdsClient.bearer(access),
                                        client.settings().dataManagerVersion(),
                                        method.what,
                                        method.act,
                                        json),
                        PeopleWire.Taken.class);
                return taken.requestId() == null ? "" : taken.requestId();
            } catch (RuntimeException e) {
                var failure = VendorCalls.failure(e);
                if (tries < MOST_TRIES) badRows(failure).forEach(row -> bad.putIfAbsent(row.index(), row));
                if (bad.isEmpty()) throw failure;
                return null;
            }
        });
    }

    private static List<Errors.BadRow> badRows(VendorFailure failure) {
        if (failure.status() != 400) return List.of();
        return Errors.status(failure).map(Errors::badRows).orElse(List.of());
    }

    private static <T> List<Placed<T>> without(
            List<Placed<T>> sent, Map<Integer, Errors.BadRow> bad, List<Row> failed) {
        var rest = new ArrayList<Placed<T>>();
        for (int i = 0; i < sent.size(); i++) {
            var why = bad.get(i);
            if (why == null) rest.add(sent.get(i));
            else failed.add(new Row(sent.get(i).index(), why.code(), why.message()));
        }
        if (rest.size() == sent.size()) throw new PlatformFailed(unplaced());
        return rest;
    }

    private static PlatformFailure unplaced() {
        return new PlatformFailure.Invalid("INVALID_ARGUMENT", "Google refused rows that were not sent.", List.of());
    }

    private static BatchResult result(int accepted, List<Row> failed, String reference) {
        failed.sort(Comparator.comparingInt(Row::index));
        return new BatchResult(accepted, failed, reference);
    }
}
