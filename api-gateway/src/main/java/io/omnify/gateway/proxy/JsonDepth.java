package io.omnify.gateway.proxy;

import io.vertx.core.buffer.Buffer;

/**
 * Watches how deeply a JSON body is nested while it passes: parsers behind the door recurse, and a few kilobytes of
 * brackets are enough to exhaust a stack.
 */
final class JsonDepth {
    private static final int MOST = 100;
    private int depth;
    private boolean text;
    private boolean escaped;

    boolean exceededBy(Buffer chunk) {
        for (var i = 0; i < chunk.length(); i++) {
            see(chunk.getByte(i));
            if (depth > MOST) return true;
        }
        return false;
    }

    private void see(byte next) {
        if (escaped) escaped = false;
        else if (text) {
            if (next == '\\') escaped = true;
            else if (next == '"') text = false;
        } else if (next == '"') text = true;
        else if (next == '{' || next == '[') depth++;
        else if (next == '}' || next == ']') depth--;
    }
}
