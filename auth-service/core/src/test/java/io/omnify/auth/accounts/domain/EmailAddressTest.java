package io.omnify.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.domain.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void spellingsOfOneMailboxAreEqual() {
        var address = EmailAddress.of("email", " Ada.Byron+x@Example.COM ");

        assertThat(address.value()).isEqualTo("ada.byron+x@example.com");
        assertThat(address).isEqualTo(EmailAddress.typed("ADA.byron+x@example.com"));
        assertThat(address.localPart()).isEqualTo("ada.byron+x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "o'neil@sub.example-site.org", "jörg@bücher.example", "1@2.io"})
    void addressesAreTaken(String typed) {
        assertThat(EmailAddress.of("email", typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.co",
                "a@b",
                "a@b.c",
                "a b@c.de",
                "a@b@c.de",
                "a@-b.de",
                "a@b-.de",
                "a@b..de",
                "<a@b.de>",
                "a@b.de\nBcc: c@d.ef",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.de"
            })
    void whatCannotBeAnAddressIsRefused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of("email", typed)).isInstanceOf(Refused.class);
    }
}
