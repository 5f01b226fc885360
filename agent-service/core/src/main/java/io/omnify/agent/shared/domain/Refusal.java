package io.omnify.agent.shared.domain;

import io.omnify.auth.api.Plan;
import java.util.List;

/** Why the domain said no. Sealed, so that every driving adapter must answer every case. */
public sealed interface Refusal {
    record AgentNotFound(String agent) implements Refusal {}

    record AgentExists(String agent) implements Refusal {}

    /** Somebody else changed it between reading and writing. */
    record AgentChangedMeanwhile(String agent) implements Refusal {}

    /** The caller named a version that is no longer the current one. */
    record AgentVersionDiffers(String agent) implements Refusal {}

    /** A version, or the draft, that the agent does not have. */
    record NoSuchVersion(String agent, String version) implements Refusal {}

    /** Nothing of it was published yet. */
    record AgentNotPublished(String agent) implements Refusal {}

    /** The organisation's plan includes no more of it. */
    record PlanLimitReached(Plan.Limit limit, long most) implements Refusal {}

    record InvalidAgent(List<FieldProblem> problems) implements Refusal {}

    record InvalidInput(List<FieldProblem> problems) implements Refusal {
        public static InvalidInput of(String field, String message) {
            return new InvalidInput(List.of(new FieldProblem(field, message)));
        }
    }

    record BudgetSpent(String agent, Money limit, Money spent) implements Refusal {}

    record MemoryNotFound(String agent, String subject) implements Refusal {}

    record BatchNotFound(String batch) implements Refusal {}

    /** There is one of this id, of another agent or with other inputs. */
    record BatchDiffers(String batch) implements Refusal {}

    record ExecutionNotFound(String execution) implements Refusal {}

    record ExecutionAlreadyOver(String execution) implements Refusal {}

    record ApprovalNotFound(String approval) implements Refusal {}

    /** Somebody, or time, has decided it already, and otherwise. */
    record ApprovalOver(String approval, String status) implements Refusal {}

    record CampaignNotFound(String campaign) implements Refusal {}

    record CampaignChangedMeanwhile(String campaign) implements Refusal {}

    /** The caller named a version that is no longer the current one. */
    record CampaignVersionDiffers(String campaign) implements Refusal {}

    /** It stands otherwise than the act needs. */
    record CampaignNotNow(String campaign, String status, String act) implements Refusal {}

    /** Somebody else has to approve it. */
    record ApprovedByAuthor(String campaign) implements Refusal {}

    record ProposalNotFound(String proposal) implements Refusal {}

    /** It is no longer, or not yet, such that this can be said to it. */
    record ProposalOver(String proposal, String status) implements Refusal {}

    record ConnectionNotFound(String connection) implements Refusal {}

    record ConnectionChangedMeanwhile(String connection) implements Refusal {}

    /** It is of no use until a person does something; {@code why} says what. */
    record ConnectionNotUsable(String connection, String status, String why) implements Refusal {}

    record TooManyConnections(int most) implements Refusal {}

    /** The platform cannot be connected here, or not in this way. */
    record PlatformNotOffered(String platform, String why) implements Refusal {}

    /** No key for credentials was given to the service. */
    record CredentialsClosed() implements Refusal {}

    /** Nobody who asks was sent away with this state, or it was too long ago. */
    record ConsentNotFound() implements Refusal {}

    record ConsentUsed() implements Refusal {}

    /** The person, or the vendor, said no at the consent page. */
    record ConsentRefused(String reason) implements Refusal {}

    record SubscriptionNotFound(String subscription) implements Refusal {}

    record TooManySubscriptions(int most) implements Refusal {}

    record DeliveryNotFound(String delivery) implements Refusal {}

    /** No platform tells anything at this address. */
    record InletNotFound() implements Refusal {}

    /** Nothing proves that the platform said this, and now. */
    record WebhookForged(String why) implements Refusal {
        public static final WebhookForged UNSIGNED = new WebhookForged("its signature is missing or wrong");
    }

    record WebhookUnreadable(String why) implements Refusal {}

    /** Too many at a time; the platform will tell it again. */
    record WebhookNotNow() implements Refusal {}

    /** No CRM is connected whose clients these could be. */
    record CrmNotConnected() implements Refusal {}

    record ClientNotFound(String client) implements Refusal {}

    record ClientChangedMeanwhile(String client) implements Refusal {}

    /** The caller named a version that is no longer the current one. */
    record ClientVersionDiffers(String client) implements Refusal {}

    record DealNotFound(String deal) implements Refusal {}

    record MessageNotFound(String message) implements Refusal {}

    /** There is a message of this key with another content or to another client. */
    record MessageDiffers(String key) implements Refusal {}

    record MailingNotFound(String mailing) implements Refusal {}

    /** It stands otherwise than the act needs. */
    record MailingNotNow(String mailing, String status, String act) implements Refusal {}

    /** One field and what is wrong with it, in words for the person who sent it. */
    record FieldProblem(String field, String message) {}
}
