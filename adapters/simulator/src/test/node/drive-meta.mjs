// Drives the simulated Meta with Meta's own SDK and tells what came of it: node drive-meta.mjs <base url> <account>
import bizSdk from "facebook-nodejs-business-sdk";

const { FacebookAdsApi, AdAccount, Campaign, CustomAudience, AdReportRun, User } = bizSdk;
const { EventRequest, ServerEvent, UserData, CustomData } = bizSdk;
const [base, account] = process.argv.slice(2);
const token = "sim-meta-official";
Object.defineProperty(FacebookAdsApi, "GRAPH", { get: () => `${base}/meta` });
FacebookAdsApi.init(token, "en_US", false);
const own = new AdAccount(`act_${account}`);
const told = {};
const failed = async (call) => {
  try {
    await call();
    return "did not fail";
  } catch (e) {
    return [e.status, e.response.code, e.response.error_subcode ?? 0, e.response.type];
  }
};
const order = (fault) =>
  fetch(`${base}/simulator/faults`, { method: "POST", body: JSON.stringify({ match: { path: "/meta/" }, ...fault }) });
const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const accounts = await new User("me").getAdAccounts(["name", "currency", "timezone_name"]);
told.accounts = accounts.map((each) => [each.currency, each.timezone_name]);

const campaign = await own.createCampaign([], {
  name: "Driven",
  objective: "OUTCOME_TRAFFIC",
  status: "PAUSED",
  special_ad_categories: [],
  daily_budget: 5000,
});
const adSet = await own.createAdSet([], {
  name: "Driven",
  campaign_id: campaign.id,
  status: "ACTIVE",
  billing_event: "IMPRESSIONS",
  optimization_goal: "LINK_CLICKS",
  targeting: {
    geo_locations: { countries: ["DE"] },
    publisher_platforms: ["facebook", "instagram"],
    targeting_automation: { advantage_audience: 0 },
  },
});
const pages = await own.getPromotePages(["id", "name"]);
const ad = await own.createAd([], {
  name: "Driven",
  adset_id: adSet.id,
  status: "ACTIVE",
  creative: {
    name: "Driven",
    object_story_spec: { page_id: pages[0].id, link_data: { link: "https://shop.example", message: "Buy" } },
  },
});
told.created = [campaign.id, adSet.id, ad.id].map((id) => typeof id);

const read = await new Campaign(campaign.id).get(["name", "status", "effective_status", "daily_budget", "objective"]);
told.read = [read.name, read.status, read.effective_status, read.daily_budget, read.objective];
told.updated = (await new Campaign(campaign.id).update([], { status: "ACTIVE", daily_budget: "7000" })).success;
const after = await new Campaign(campaign.id).get(["status", "daily_budget"]);
told.after = [after.status, after.daily_budget];

await own.createCampaign([], {
  name: "Second",
  objective: "OUTCOME_SALES",
  status: "PAUSED",
  special_ad_categories: ["NONE"],
  lifetime_budget: 90000,
});
const first = await own.getCampaigns(["name"], { limit: 1 });
const names = [first[0].name];
const more = first.hasNext();
await first.next();
names.push(first[0].name);
told.pages = [more, names, first.hasNext()];
told.adsets = (await new Campaign(campaign.id).getAdSets(["name", "targeting"]))[0].targeting.publisher_platforms;

const range = { time_range: { since: day(-40), until: day(0) }, time_increment: 1, level: "campaign" };
told.insights = Array.isArray(await own.getInsights(["campaign_id", "impressions", "spend", "actions"], range));
const report = await own.getInsightsAsync(["campaign_id", "impressions"], range);
const states = [];
while (states.at(-1) !== "Job Completed" && states.length < 9)
  states.push((await new AdReportRun(null, { report_run_id: report.id }).get([])).async_status);
told.report = states;

const audience = await own.createCustomAudience([], {
  name: "Buyers",
  subtype: "CUSTOM",
  customer_file_source: "USER_PROVIDED_ONLY",
  description: "Bought",
});
const hash = "f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01";
const users = (data) => ({ payload: { schema: ["EMAIL_SHA256"], data } });
const added = await new CustomAudience(audience.id).createUser([], users([[hash], ["plain@example.com"]]));
const removed = await new CustomAudience(audience.id).deleteUsers(users([[hash]]));
told.users = [added.num_received, added.num_invalid_entries, removed.num_received ?? removed._data?.num_received];

const event = (id) =>
  new ServerEvent()
    .setEventName("Purchase")
    .setEventTime(Math.floor(Date.now() / 1000) - 60)
    .setEventId(id)
    .setActionSource("system_generated")
    .setUserData(new UserData().setEmails(["anna@example.com"]).setPhones(["+49 30 123456"]))
    .setCustomData(new CustomData().setCurrency("eur").setValue(19.9));
const send = (events) => new EventRequest(token, `3${account}`).setEvents(events).execute();
const sent = await send([event("1"), event("2"), event("2")]);
told.events = [sent.events_received, typeof sent.fbtrace_id];

told.bad_objective = await failed(() =>
  own.createCampaign([], { name: "x", objective: "TRAFFIC", special_ad_categories: [], daily_budget: 5000 }),
);
told.no_flag = await failed(() =>
  own.createCampaign([], { name: "x", objective: "OUTCOME_SALES", special_ad_categories: [] }),
);
told.bad_field = await failed(() => new Campaign(campaign.id).get(["cost"]));
told.not_there = await failed(() => new Campaign("42").get(["name"]));
told.bad_event = await failed(() => send([event("3"), new ServerEvent().setEventName("Lead")]));
await order({ kind: "rate_limit", retry_after: 600 });
try {
  await own.read(["name"]);
} catch (e) {
  const usage = JSON.parse(e.headers["x-business-use-case-usage"])[account][0];
  told.rate_limit = [e.status, e.response.code, usage.estimated_time_to_regain_access];
}
await order({ kind: "expired_token" });
told.expired = await failed(() => own.read(["name"]));
await order({ kind: "version_sunset" });
told.sunset = await failed(() => own.read(["name"]));
await order({ kind: "server_error" });
told.server_error = await failed(() => own.read(["name"]));
FacebookAdsApi.init("not-a-token", "en_US", false);
told.bad_token = await failed(() => new AdAccount(`act_${account}`).read(["name"]));

console.log(JSON.stringify(told));
