package io.omnify.agent.adapter.rest;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.Problem.FieldError;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal of the core as a problem; does not compile when one has no answer. */
final class Refusals {
    @ServerExceptionMapper
    public Response refused(Refused refused) {
        var response = problem(refused.refusal()).toResponse();
        if (!(refused.refusal() instanceof Refusal.WebhookNotNow)) return response;
        return Response.fromResponse(response).header("Retry-After", 30).build();
    }

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.AgentNotFound _ -> Problem.of(404, "agent-not-found", "There is no such agent.");
            case Refusal.MemoryNotFound _ ->
                Problem.of(404, "memory-not-found", "The agent remembers nothing of this subject.");
            case Refusal.BatchNotFound _ -> Problem.of(404, "batch-not-found", "There is no such batch.");
            case Refusal.BatchDiffers(var id) ->
                Problem.of(409, "batch-differs", "There is a batch " + id + " of another agent or with other inputs.");
            case Refusal.ExecutionNotFound _ -> Problem.of(404, "execution-not-found", "There is no such execution.");
            case Refusal.AgentExists(var id) ->
                Problem.of(409, "agent-exists", "There is an agent with the id " + id + " already.");
            case Refusal.AgentChangedMeanwhile _ ->
                Problem.of(409, "agent-changed-meanwhile", "Somebody else changed the agent; read it again.");
            case Refusal.AgentVersionDiffers _ ->
                Problem.of(412, "agent-version-differs", "The agent has another version than If-Match says.");
            case Refusal.NoSuchVersion(var agent, var version) ->
                Problem.of(404, "agent-version-not-found", "The agent " + agent + " has no version " + version + ".");
            case Refusal.AgentNotPublished(var agent) ->
                Problem.of(409, "agent-not-published", "Nothing of the agent " + agent + " was published yet.");
            case Refusal.ExecutionAlreadyOver _ ->
                Problem.of(409, "execution-already-over", "The execution is over already.");
            case Refusal.ApprovalNotFound _ -> Problem.of(404, "approval-not-found", "There is no such approval.");
            case Refusal.ApprovalOver(var id, var status) ->
                Problem.of(409, "approval-over", "The approval " + id + " is " + status + " already.");
            case Refusal.CampaignNotFound _ -> Problem.of(404, "campaign-not-found", "There is no such campaign.");
            case Refusal.CampaignChangedMeanwhile _ ->
                Problem.of(409, "campaign-changed-meanwhile", "The campaign was changed meanwhile; read it again.");
            case Refusal.CampaignVersionDiffers _ ->
                Problem.of(412, "campaign-version-differs", "The campaign has another version than If-Match says.");
            case Refusal.CampaignNotNow(var campaign, var status, var act) ->
                Problem.of(
                        409,
                        "campaign-not-now",
                        "The campaign " + campaign + " is " + status + " and cannot be " + act + ".");
            case Refusal.ApprovedByAuthor _ ->
                Problem.of(
                        403,
                        "approval-by-author",
                        "You wrote on this campaign; somebody else who may approve has to look at it.");
            case Refusal.PlanLimitReached(var limit, var most) ->
                Problem.of(403, "plan_limit_reached", "The plan includes " + most + " " + limit.code() + ".");
            case Refusal.ProposalNotFound _ -> Problem.of(404, "proposal-not-found", "There is no such proposal.");
            case Refusal.ProposalOver(var id, var status) ->
                Problem.of(409, "proposal-over", "The proposal " + id + " is " + status + " and cannot be told that.");
            case Refusal.InvalidAgent(var problems) -> invalid(problems);
            case Refusal.InvalidInput(var problems) -> invalid(problems);
            case Refusal.ConnectionNotFound _ ->
                Problem.of(404, "connection-not-found", "There is no such connection.");
            case Refusal.ConnectionChangedMeanwhile _ ->
                Problem.of(409, "connection-changed-meanwhile", "Somebody else changed it; read it again.");
            case Refusal.ConnectionNotUsable(var id, var status, var why) ->
                Problem.of(409, "connection-not-usable", "The connection " + id + " is " + status + ": " + why);
            case Refusal.TooManyConnections(var most) ->
                Problem.of(409, "too-many-connections", "There are at most " + most + " connections.");
            case Refusal.PlatformNotOffered(var platform, var why) ->
                Problem.of(422, "platform-not-offered", platform + ": " + why);
            case Refusal.CredentialsClosed _ ->
                Problem.of(503, "secrets-closed", "No key for credentials was given to the service.");
            case Refusal.ConsentNotFound _ ->
                Problem.of(404, "consent-not-found", "Nobody who asks was sent away with this state lately.");
            case Refusal.ConsentUsed _ -> Problem.of(409, "consent-used", "This state was brought back before.");
            case Refusal.SubscriptionNotFound _ ->
                Problem.of(404, "webhook-not-found", "There is no such subscription.");
            case Refusal.TooManySubscriptions(var most) ->
                Problem.of(409, "too-many-webhooks", "There are at most " + most + " subscriptions.");
            case Refusal.DeliveryNotFound _ ->
                Problem.of(404, "delivery-not-found", "There is no such delivery, or no more.");
            case Refusal.InletNotFound _ -> Problem.of(404, "inlet-not-found", "Nothing is heard at this address.");
            case Refusal.WebhookForged(var why) ->
                Problem.of(401, "webhook-refused", "This is not believed: " + why + ".");
            case Refusal.WebhookUnreadable(var why) -> Problem.of(400, "webhook-unreadable", why);
            case Refusal.WebhookNotNow _ ->
                Problem.of(429, "webhook-not-now", "It cannot be taken just now; tell it again.");
            case Refusal.CrmNotConnected _ ->
                Problem.of(409, "crm-not-connected", "Connect GoHighLevel first; a simulated account will do.");
            case Refusal.ClientNotFound _ -> Problem.of(404, "client-not-found", "There is no such client.");
            case Refusal.ClientChangedMeanwhile _ ->
                Problem.of(409, "client-changed-meanwhile", "It was changed meanwhile; read it again.");
            case Refusal.ClientVersionDiffers _ ->
                Problem.of(412, "client-version-differs", "It has another version than If-Match says.");
            case Refusal.DealNotFound _ -> Problem.of(404, "opportunity-not-found", "There is no such opportunity.");
            case Refusal.MessageNotFound _ -> Problem.of(404, "message-not-found", "There is no such message.");
            case Refusal.MessageDiffers(var key) ->
                Problem.of(422, "message-differs", "Another message was sent with the key " + key + ".");
            case Refusal.MailingNotFound _ ->
                Problem.of(404, "email-campaign-not-found", "There is no such e-mail campaign.");
            case Refusal.MailingNotNow(var id, var status, var act) ->
                Problem.of(
                        409,
                        "email-campaign-not-now",
                        "The e-mail campaign " + id + " is " + status + " and cannot be " + act + ".");
            case Refusal.ConsentRefused(var reason) -> Problem.of(422, "consent-refused", reason);
            case Refusal.BudgetSpent(var agent, var limit, var spent) ->
                Problem.of(
                        402,
                        "budget-spent",
                        "The budget of agent " + agent + " for this month is spent: " + spent.amount() + " of "
                                + limit.amount() + " " + limit.currency() + ".");
        };
    }

    private static Problem invalid(List<FieldProblem> problems) {
        var errors = problems.stream()
                .map(each -> new FieldError(each.field(), each.message()))
                .toList();
        var first = errors.getFirst();
        return Problem.of(422, "invalid-values", first.field() + ": " + first.message(), errors);
    }
}
