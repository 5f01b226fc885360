package io.omnify.agent.webhooks.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.domain.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each platform signs and words what it tells. */
public interface VendorWebhooks {
    /** Whether the platform can be heard at all: it has webhooks, and what proves its signature was given to us. */
    boolean offered(Platform platform, Mode mode);

    /** Whether the platform tells an app at one address of all who use it, and knows no other. */
    boolean toldToApps(Platform platform);

    /** Verified before anything of the body is read. */
    Read read(Platform platform, Mode mode, Raw raw);

    /** How old what it tells may be; longer than it goes on trying to tell it. */
    Duration window(Platform platform);

    /** The answer to a platform that asks whether somebody is there; empty when it is no such question. */
    Optional<String> challenge(Platform platform, Mode mode, Map<String, String> query);

    /** @param headers by their names in small letters */
    record Raw(Map<String, String> headers, byte[] body) {}

    /** What became of a call. */
    sealed interface Read {
        record Good(List<Notice> notices) implements Read {}

        /** Not from the platform. */
        record Forged() implements Read {}

        record Unreadable(String why) implements Read {}
    }
}
