// Drives the simulated GoHighLevel with the vendor's own client: node drive-gohighlevel.mjs <base url> <location>
import { HighLevel } from "@gohighlevel/api-client";

const [base, locationId] = process.argv.slice(2);
const client = (token, apiVersion) => {
  const made = new HighLevel({ privateIntegrationToken: token, apiVersion, logLevel: "error", rateLimitRetry: false });
  made.httpClient.defaults.baseURL = `${base}/gohighlevel`;
  return made;
};
const own = client("sim-ghl-official", "2021-07-28");
const told = {};
const failed = async (call) => {
  try {
    await call();
    return "did not fail";
  } catch (e) {
    return [e.constructor.name, e.statusCode];
  }
};
const order = (fault) =>
  fetch(`${base}/simulator/faults`, {
    method: "POST",
    body: JSON.stringify({ match: { path: "/gohighlevel/" }, ...fault }),
  });
const email = `ada.${Date.now()}.${process.pid}@example.com`;

const created = await own.contacts.createContact({ locationId, firstName: "Ada", lastName: "Adler", email, tags: ["VIP"] });
const contactId = created.contact.id;
told.created = [created.contact.email === email, created.contact.tags];
const again = await own.contacts.upsertContact({ locationId, email, companyName: "Adler & Co" });
told.upserted = [again.new, again.contact.id === contactId, again.contact.companyName];
told.tagged = (await own.contacts.addTags({ contactId }, { tags: ["new"] })).tags;
told.found = (await own.contacts.searchContactsAdvanced({ locationId, pageLimit: 1, query: email })).contacts.length;
told.read = (await own.contacts.getContact({ contactId })).contact.lastName;

const { pipelines } = await own.opportunities.getPipelines({ locationId });
const deal = await own.opportunities.createOpportunity({
  locationId,
  contactId,
  pipelineId: pipelines[0].id,
  pipelineStageId: pipelines[0].stages[1].id,
  name: "Big",
  status: "open",
  monetaryValue: 12.5,
});
told.deal = [deal.opportunity.monetaryValue, deal.opportunity.status];
await own.opportunities.updateOpportunityStatus({ id: deal.opportunity.id }, { status: "won" });
told.won = (await own.opportunities.getOpportunity({ id: deal.opportunity.id })).opportunity.status;

const sent = await own.conversations.sendANewMessage({ type: "Email", contactId, subject: "S", html: "<p>H</p>" });
told.sent = [typeof sent.messageId, typeof sent.emailMessageId];
const { messages } = await own.conversations.getMessages({ conversationId: sent.conversationId });
told.messages = messages.messages.map((each) => each.messageType);

const { workflows } = await own.workflows.getWorkflow({ locationId });
told.joined = await own.contacts.addContactToWorkflow({ contactId, workflowId: workflows[0].id }, {});
told.campaigns = (await own.campaigns.getCampaigns({ locationId })).campaigns.map((each) => each.status);
told.users = (await own.users.getUserByLocation({ locationId })).users.map((each) => each.roles.role);

told.unknown_property = await failed(() => own.contacts.createContact({ locationId, additionalEmails: [] }));
told.not_found = await failed(() => own.conversations.getMessages({ conversationId: "nobodys" }));
told.foreign = await failed(() => own.campaigns.getCampaigns({ locationId: "elsewhere" }));
told.bad_token = await failed(() => client("nobody", "2021-07-28").contacts.getContact({ contactId }));
for (const kind of ["rate_limit", "server_error", "version_sunset"]) {
  await order({ kind });
  told[kind] = await failed(() => own.contacts.getContact({ contactId }));
}
told.newer_version = (await client("sim-ghl-official", "2023-02-21").contacts.getContact({ contactId })).contact.id === contactId;
await own.contacts.deleteContact({ contactId });
console.log(JSON.stringify(told));
