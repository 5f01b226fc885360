package io.omnify.auth.organisations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Acme, acme",
        "Engines & Co., engines-co",
        "  Überflieger GmbH , uberflieger-gmbh",
        "--A--B--, a-b",
        "株式会社, organization",
        "!!!, organization"
    })
    void isWhatOfTheNameMayStandInAnAddress(String name, String slug) {
        assertThat(Slug.suggestedBy(name).value()).isEqualTo(slug);
    }

    @Test
    void isShortAndNeverEndsInADash() {
        assertThat(Slug.suggestedBy("a".repeat(47) + " " + "b".repeat(50)).value())
                .isEqualTo("a".repeat(47));
    }

    @Test
    void hasVariants() {
        assertThat(new Slug("acme").with(new byte[] {1, 2, (byte) 0xff}).value())
                .isEqualTo("acme-0102ff");
    }
}
