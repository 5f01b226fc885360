package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorFailureTest {
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private static VendorFailure answered(String body, String... headers) {
        return VendorFailure.status(429, headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]), body);
    }

    @Test
    void readsItsBodyWhateverItIs() {
        assertThat(answered("{\"error\":{\"code\":4}}").json().at("/error/code").asInt())
                .isEqualTo(4);
        for (var none : new String[] {"", "<html>Bad Gateway</html>", "{\"half\":"})
            assertThat(answered(none).json().isMissingNode()).as(none).isTrue();
    }

    @Test
    void readsEveryFormOfAWait() {
        assertThat(answered("", "Retry-After-Ms", "1500").retryAfter(NOW)).contains(Duration.ofMillis(1500));
        assertThat(answered("", "Retry-After", "7").retryAfter(NOW)).contains(Duration.ofSeconds(7));
        assertThat(answered("", "Retry-After", "Mon, 23 Nov 2026 10:01:00 GMT").retryAfter(NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(answered("", "Retry-After", "soon").retryAfter(NOW)).isEmpty();
        assertThat(VendorFailure.limited(Duration.ofMinutes(20)).retryAfter(NOW))
                .contains(Duration.ofMinutes(20));
    }

    @Test
    void isBriefAndKeepsSecretsToItself() {
        var tooLong = "Bearer abcdefghijklmnop was refused. " + "x".repeat(400);
        assertThat(Redaction.brief(tooLong)).doesNotContain("abcdefghijklmnop").hasSize(303);
        assertThat(Redaction.brief("No.")).isEqualTo("No.");
    }

    /** The value is sha256sum's. */
    @Test
    void hashes() {
        assertThat(Sha256.hex("anna@example.com"))
                .isEqualTo("f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01");
    }
}
