package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Review;
import io.omnify.agent.campaigns.usecase.ReviewCampaign.Reviewer;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.auth.api.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private final Agency agency = new Agency();

    private static boolean may(List<String> authors, String user, String... approvers) {
        return new Review(authors, null, null, "").mayApprove(user, () -> Set.of(approvers));
    }

    @Test
    void whoWroteItDoesNotApproveItAlone() {
        assertThat(may(List.of("a"), "b", "a", "b")).isTrue();
        assertThat(may(List.of("a"), "a", "a", "b")).isFalse();
        assertThat(may(List.of("a"), "a", "a")).isTrue();
    }

    @Test
    void whenAllHaveWrittenOnItWhoeverDidNotWriteLastMay() {
        assertThat(may(List.of("a", "b"), "a", "a", "b")).isTrue();
        assertThat(may(List.of("a", "b"), "b", "a", "b")).isFalse();
        assertThat(may(List.of("a", "b"), "a", "a", "b", "c")).isFalse();
    }

    @Test
    void nobodyIsAskedForWhenItDoesNotMatter() {
        Supplier<Set<String>> never = () -> {
            throw new AssertionError("asked");
        };
        assertThat(Review.of("a").mayApprove("b", never)).isTrue();
    }

    @Test
    void aChangeAfterApprovalNeedsAnother() {
        var id = agency.approved().id();
        var changed = agency.write.change(agency.org, id, Optional.empty(), "user_boss", Samples.words());
        assertThat(changed.status()).isEqualTo(CampaignStatus.DRAFT);
        agency.review.submit(agency.org, id, "user_boss");
        assertThatThrownBy(() -> approve(id, "user_boss", null))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ApprovedByAuthor(id));
    }

    private Campaign approve(String id, String user, String cap) {
        var reviewer = new Reviewer(user, () -> Set.of("user_boss", "user_third"));
        return agency.review.approve(agency.org, id, Optional.empty(), reviewer, "Fine.", cap);
    }

    @Test
    void aCapIsRaisedByApprovalAlone() {
        var id = agency.running().id();
        assertThat(approve(id, "user_boss", "120.00").cap().amount()).isEqualTo("120.00");
        assertThatThrownBy(() -> approve(id, "user_author", "9999.00"))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.ApprovedByAuthor(id));
        assertThatThrownBy(() -> approve(id, "user_boss", "1.00"))
                .extracting("refusal")
                .isInstanceOf(Refusal.InvalidInput.class);
    }

    @Test
    void aRejectedOneIsADraftAgain() {
        var draft = agency.write.create(agency.org, Plan.STARTER, "user_author", Samples.words());
        agency.review.submit(agency.org, draft.id(), "user_author");
        var rejected = agency.review.reject(agency.org, draft.id(), "Too dear.");
        assertThat(rejected.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(rejected.review().note()).isEqualTo("Too dear.");
    }
}
