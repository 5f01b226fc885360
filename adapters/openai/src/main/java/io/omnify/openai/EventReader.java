package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.vendor.http.VendorFailure;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Takes a stream of server-sent events apart; of their fields nothing but the data matters here. */
final class EventReader {
    private static final String DATA = "data:";

    private final Exchange exchange;
    private final int largest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private final StringBuilder data = new StringBuilder();
    private byte[] piece = {};
    private int at;
    private boolean afterReturn;

    /** @param largest how many bytes an event may have */
    EventReader(Exchange exchange, int largest) {
        this.exchange = exchange;
        this.largest = largest;
    }

    /** The data of the next event that has any; null when the stream has come to its end, in an event or after one. */
    @Nullable
    String next() throws InterruptedException {
        for (var each = line(); each != null; each = line()) {
            if (each.startsWith(DATA))
                data.append(each, valueOf(each), each.length()).append('\n');
            if (data.length() > largest) throw tooLarge();
            if (each.isEmpty() && !data.isEmpty()) return event();
        }
        return null;
    }

    private static int valueOf(String line) {
        return line.startsWith(" ", DATA.length()) ? DATA.length() + 1 : DATA.length();
    }

    private String event() {
        var event = data.substring(0, data.length() - 1);
        data.setLength(0);
        return event;
    }

    private @Nullable String line() throws InterruptedException {
        while (!endOfLine()) {
            if (line.size() > largest) throw tooLarge();
            var more = exchange.next();
            if (more == null) return null;
            piece = more;
            at = 0;
        }
        var text = line.toString(UTF_8);
        line.reset();
        return text;
    }

    /** Takes up to where the line ends, by either sign or by both; false when that is not in this piece. */
    private boolean endOfLine() {
        if (afterReturn && at < piece.length) {
            if (piece[at] == '\n') at++;
            afterReturn = false;
        }
        int from = at;
        while (at < piece.length && piece[at] != '\n' && piece[at] != '\r') at++;
        line.write(piece, from, at - from);
        if (at == piece.length) return false;
        afterReturn = piece[at++] == '\r';
        return true;
    }

    private static VendorFailure tooLarge() {
        return VendorFailure.unreadable("an event is too large");
    }
}
