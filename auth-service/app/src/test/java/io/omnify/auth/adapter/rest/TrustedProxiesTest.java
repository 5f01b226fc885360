package io.omnify.auth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    @Test
    void areAddressesAndRanges() {
        var usual = new TrustedProxies(List.of("127.0.0.0/8", " ::1/128", "10.1.2.3", "fd00::/8"));

        assertThatCode(() -> usual.check(new StartupEvent())).doesNotThrowAnyException();
    }

    /** Quarkus reads the second as a host, and asks the DNS for it with every request. */
    @ParameterizedTest
    @ValueSource(strings = {"api-gateway", "::1", "localhost:8080", ""})
    void areNoNamesThatWouldBeLookedUpWithEveryRequest(String name) {
        assertThatThrownBy(() -> new TrustedProxies(List.of("127.0.0.1", name)).check(new StartupEvent()))
                .hasMessageStartingWith("OMNIFY_TRUSTED_PROXIES: \"" + name + "\"");
    }
}
