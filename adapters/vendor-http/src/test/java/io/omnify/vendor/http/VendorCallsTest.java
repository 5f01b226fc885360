package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.vendor.http.VendorFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class VendorCallsTest {
    private final VendorCalls calls =
            VendorCalls.to("test", failure -> failure.body().contains("hopeless"));
    private final AtomicInteger made = new AtomicInteger();

    private String failing(int times, VendorFailure with) throws InterruptedException {
        return calls.call(Duration.ofSeconds(5), () -> {
            if (made.incrementAndGet() <= times) throw with;
            return "done";
        });
    }

    private static VendorFailure busy(String body) {
        return VendorFailure.status(503, Map.of("retry-after-ms", "1"), body);
    }

    @Test
    void triesTwiceMore() throws Exception {
        assertThat(failing(2, busy(""))).isEqualTo("done");
        assertThat(made).hasValue(3);
    }

    @Test
    void givesUpThen() {
        assertThatThrownBy(() -> failing(9, busy(""))).isInstanceOf(VendorFailure.class);
        assertThat(made).hasValue(3);
    }

    @Test
    void doesNotRepeatWhatIsHopeless() {
        assertThatThrownBy(() -> failing(9, busy("hopeless"))).isInstanceOf(VendorFailure.class);
        assertThat(made).hasValue(1);
    }

    @Test
    void doesNotWaitBeyondTheEnd() {
        var slow = VendorFailure.status(503, Map.of("retry-after", "30"), "");
        assertThatThrownBy(() -> failing(9, slow)).isInstanceOf(VendorFailure.class);
        assertThat(made).hasValue(1);
    }

    @Test
    void aCallThatHangsEndsInTime() {
        assertThatThrownBy(() -> calls.call(Duration.ofMillis(50), () -> {
                    Thread.sleep(10_000);
                    return "late";
                }))
                .isInstanceOfSatisfying(
                        VendorFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT));
    }

    @Test
    void anInterruptionReachesTheCall() throws Exception {
        var seen = new AtomicReference<String>("nothing");
        var thread = Thread.ofVirtual().start(() -> {
            try {
                calls.call(Duration.ofSeconds(60), () -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        seen.set("interrupted");
                    }
                    return "";
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(100);
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        Thread.sleep(100);
        assertThat(seen).hasValue("interrupted");
    }

    @Test
    void whateverElseBreaksIsUnreachableWithoutItsSecrets() {
        var failure = VendorCalls.failure(new RuntimeException(new IOException("Bearer abc.def-123 refused")));
        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.getMessage()).contains("Bearer ***").doesNotContain("abc.def");
    }

    @Test
    void secretsAreTakenOut() {
        assertThat(
                        Redaction.redact(
                                "key sk-proj-abcdefgh12345, pit-aaaa-bbbb-cccc; {\"access_token\":\"xyz\"} password=hunter2&a=1"))
                .isEqualTo("key ***, ***; {\"access_token\":\"***\"} password=***&a=1");
    }
}
