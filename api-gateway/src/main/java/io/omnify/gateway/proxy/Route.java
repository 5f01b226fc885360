package io.omnify.gateway.proxy;

import java.time.Duration;
import java.util.Optional;

/** Where requests go and on what terms. */
public record Route(
        String name,
        String path,
        String service,
        boolean open,
        boolean guarded,
        Optional<String> limitClass,
        Duration timeout,
        long maxBody) {

    boolean covers(String candidate) {
        return candidate.startsWith(path)
                && (candidate.length() == path.length() || candidate.charAt(path.length()) == '/');
    }
}
