package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.domain.CampaignDraft.Viewers;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.auth.api.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of people, which only the platform knows to which they were uploaded. */
class ListsTest {
    private final Agency agency = new Agency();

    private static CampaignDraft listed(List<CampaignDraft.Part> parts) {
        var viewers = new Viewers(List.of("DE"), 25, 65, List.of(), List.of("123"));
        return new CampaignDraft(null, null, parts, null, null, null, null, null, viewers, null).or(Samples.words());
    }

    @Test
    void areRefusedWhereThereIsMoreThanOnePlatform() {
        var both = listed(Samples.words().platforms());
        assertThatThrownBy(() -> agency.write.create(agency.org, Plan.STARTER, "user_a", both))
                .hasFieldOrPropertyWithValue(
                        "refusal",
                        Refusal.InvalidInput.of(
                                "audience.lists", "belong to one platform; make a campaign for that platform alone"));
    }

    @Test
    void areTakenForOne() {
        var one = listed(List.of(Samples.part("meta_ads", "conn_meta", null)));
        var campaign = agency.write.create(agency.org, Plan.STARTER, "user_a", one);
        assertThat(campaign.brief().audience())
                .isNotNull()
                .satisfies(audience -> assertThat(audience.lists()).containsExactly("123"));
    }
}
