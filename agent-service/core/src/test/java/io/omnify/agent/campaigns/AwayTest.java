package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A platform that is away for an hour when a campaign is launched: nothing is lost, nothing is there twice. */
class AwayTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private final Agency agency = new Agency();
    private final Instant back = agency.clock.instant().plus(HOUR);

    /** Tries the way the run does, first after seconds and at last every quarter of an hour, until nothing is left. */
    private int carriedOut(String id) {
        var wait = Duration.ofSeconds(2);
        for (int tries = 1; ; tries++) {
            if (agency.clock.instant().isBefore(back))
                agency.meta.fail(new PlatformFailure.Unavailable("503", "We are down."));
            var failure =
                    agency.carryOut.handle(agency.org, id, Platform.META_ADS).failure();
            if (failure.isEmpty()) return tries;
            isToldHonestly(id, failure.get());
            agency.clock.pass(
                    Objects.requireNonNullElse(failure.get().retryAfter(), wait).compareTo(wait) > 0
                            ? failure.get().retryAfter()
                            : wait);
            wait = wait.multipliedBy(2).compareTo(Duration.ofMinutes(15)) > 0
                    ? Duration.ofMinutes(15)
                    : wait.multipliedBy(2);
        }
    }

    private void isToldHonestly(String id, Failure failure) {
        assertThat(failure.retryable()).isTrue();
        var part = agency.part(id, Platform.META_ADS);
        assertThat(part.state()).isEqualTo(State.LAUNCHING);
        assertThat(part.trouble()).extracting(Trouble::retrying).isEqualTo(true);
        assertThat(part.isUnderWay()).isTrue();
    }

    private String launched() {
        var id = agency.approved().id();
        agency.direct.launch(agency.org, id, Optional.empty());
        agency.carryOut.handle(agency.org, id, Platform.GOOGLE_ADS);
        return id;
    }

    @Test
    void theOthersRunMeanwhileAndItFollows() {
        var id = launched();
        assertThat(carriedOut(id)).isBetween(10, 32);

        assertThat(agency.clock.instant()).isAfterOrEqualTo(back);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(agency.part(id, Platform.META_ADS).trouble()).isNull();
        assertThat(agency.atGoogle()).hasSize(1);
        assertThat(agency.atMeta()).singleElement().satisfies(there -> {
            assertThat(there.status()).isEqualTo(AdCampaign.Status.ACTIVE);
            assertThat(there.budget()).isEqualTo(Samples.daily("45.00"));
        });
    }

    @Test
    void whatItMadeBeforeItWentIsFoundAndNotMadeAgain() {
        var id = launched();
        agency.meta.loseAnswer();
        agency.carryOut.handle(agency.org, id, Platform.META_ADS);
        assertThat(agency.atMeta()).hasSize(1);

        carriedOut(id);

        assertThat(agency.atMeta()).hasSize(1);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void whatWasDecidedMeanwhileIsWhatItGets() {
        var id = launched();
        agency.meta.fail(new PlatformFailure.Unavailable("503", "We are down."));
        agency.carryOut.handle(agency.org, id, Platform.META_ADS);
        agency.direct.pause(agency.org, id, Optional.empty());
        agency.carryOut.handle(agency.org, id, Platform.GOOGLE_ADS);

        carriedOut(id);

        assertThat(agency.atMeta()).isEmpty();
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.PAUSED);
        agency.direct.resume(agency.org, id, Optional.empty());
        agency.carryOut(id);
        assertThat(agency.now(id).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(agency.atMeta()).hasSize(1);
    }
}
