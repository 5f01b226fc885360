package io.omnify.agent.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:4136:e378::1",
                "2001:db8::1",
                "ff02::1"
            })
    void refusesWhatIsNotOutInTheWorld(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2606:4700::1111"})
    void allowsWhatIs(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void trustsOnlyThePortItWasToldOf() throws Exception {
        var addresses = new PublicAddresses(Set.of("127.0.0.1:8085"));
        assertThat(addresses.resolve("127.0.0.1", 8085)).isPresent();
        assertThat(addresses.resolve("127.0.0.1", 8081)).isEmpty();
        assertThat(addresses.resolve("localhost", 8085)).isEmpty();
    }

    @Test
    void aServerThatAnOrganisationNamesIsCalledOverTlsOnly() {
        var addresses = new PublicAddresses(Set.of("127.0.0.1:8085"));
        assertThat(addresses.mayBeCalled(URI.create("https://1.1.1.1/v1"))).isTrue();
        assertThat(addresses.mayBeCalled(URI.create("http://127.0.0.1:8085/v1")))
                .isTrue();
        for (var refused : new String[] {
            "http://1.1.1.1/v1",
            "https://10.0.0.1/v1",
            "https://127.0.0.1/v1",
            "http://127.0.0.1:8086/v1",
            "https://nowhere.invalid/",
            "mailto:a@example.com"
        }) assertThat(addresses.mayBeCalled(URI.create(refused))).as(refused).isFalse();
    }
}
