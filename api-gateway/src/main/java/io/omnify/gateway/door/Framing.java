package io.omnify.gateway.door;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/**
 * Lets only requests in whose beginning and end nobody can see differently: where two readers of one connection
 * disagree about that, the rest of one request becomes the beginning of another's.
 */
final class Framing {
    private Framing() {}

    static boolean plain(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) return true;
        var headers = request.headers();
        var transfer = headers.getAll("Transfer-Encoding");
        var lengths = headers.getAll("Content-Length");
        if (!transfer.isEmpty()) {
            var chunked = transfer.size() == 1 && transfer.getFirst().equalsIgnoreCase("chunked");
            if (!chunked || !lengths.isEmpty() || request.version() == HttpVersion.HTTP_1_0) return false;
        }
        return lengths.size() <= 1
                && lengths.stream().allMatch(length -> length.chars().allMatch(c -> c >= '0' && c <= '9'))
                && headers.getAll("Host").size() <= 1;
    }
}
