package io.omnify.agent.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final String WORDS = "Ada Lovelace may not";

    @Test
    void saysACodeAndNoWordsOfAVendor() {
        var vendor = new PlatformFailed(new PlatformFailure.Forbidden("200", WORDS));
        assertThat(Reasons.of(vendor)).isEqualTo("Forbidden/200");
        assertThat(Reasons.of(new IllegalStateException(WORDS, vendor)))
                .startsWith("java.lang.IllegalStateException at io.omnify.agent.work.ReasonsTest")
                .doesNotContain(WORDS);
        assertThat(Reasons.of(new Refused(new Refusal.CampaignNotFound(WORDS)))).isEqualTo("CampaignNotFound");
    }
}
