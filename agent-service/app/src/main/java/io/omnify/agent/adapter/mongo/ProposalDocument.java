package io.omnify.agent.adapter.mongo;

import io.omnify.agent.optimisation.domain.Amounts;
import io.omnify.agent.optimisation.domain.Outcome;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Answer;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Reasoning;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored proposal.
 *
 * @param from what the platforms had for the campaign's period; null in those of before it was kept, as is to
 * @param since when it came to stand as it does
 */
public record ProposalDocument(
        @BsonId String id,
        String org,
        String campaign,
        String day,
        String mode,
        String status,
        Instant since,
        Instant madeAt,
        List<ShareDocument> before,
        List<ShareDocument> after,
        @Nullable List<ShareDocument> from,
        @Nullable List<ShareDocument> to,
        String reasoning,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String note,
        @Nullable String outcome,
        List<OutboxMessage> outbox) {

    static ProposalDocument of(Proposal proposal, List<OutboxMessage> outbox) {
        return new ProposalDocument(
                proposal.id(),
                proposal.org().value(),
                proposal.campaign(),
                proposal.day().toString(),
                proposal.mode().name(),
                proposal.status().name(),
                proposal.madeAt(),
                proposal.madeAt(),
                ShareDocument.of(proposal.before()),
                ShareDocument.of(proposal.after()),
                ShareDocument.of(proposal.amounts().from()),
                ShareDocument.of(proposal.amounts().to()),
                ReasoningText.write(proposal.reasoning()),
                null,
                null,
                null,
                null,
                outbox);
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    Proposal toDomain() {
        return new Proposal(
                id,
                new OrgId(org),
                campaign,
                LocalDate.parse(day),
                Mode.valueOf(mode),
                Status.valueOf(status),
                madeAt,
                ShareDocument.toDomain(before),
                ShareDocument.toDomain(after),
                new Amounts(
                        ShareDocument.toDomain(from == null ? before : from),
                        ShareDocument.toDomain(to == null ? after : to)),
                ReasoningText.read(reasoning, Reasoning.class),
                answeredBy == null ? null : new Answer(answeredBy, Objects.requireNonNull(answeredAt), note),
                outcome == null ? null : ReasoningText.read(outcome, Outcome.class));
    }
}
