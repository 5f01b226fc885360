// Drives the simulated LinkedIn with LinkedIn's own client and tells what came of it: node drive-linkedin.mjs <base url> <account>
import LinkedIn from "linkedin-api-client";

const [base, account] = process.argv.slice(2);
const client = new LinkedIn.RestliClient();
client.axiosInstance.interceptors.request.use((config) => {
  config.url = config.url.replace("https://api.linkedin.com/rest", `${base}/linkedin/rest`);
  return config;
});
const common = { accessToken: "sim-linkedin-official", versionString: "202607" };
const urn = `urn:li:sponsoredAccount:${account}`;
const pathKeys = { accountId: account };
const told = {};
const failed = async (call) => {
  try {
    await call();
    return "did not fail";
  } catch (e) {
    return [e.response.status, e.response.data.code, e.response.data.serviceErrorCode ?? 0];
  }
};

const accounts = await client.finder({
  ...common,
  resourcePath: "/adAccounts",
  finderName: "search",
  queryParams: { search: { status: { values: ["ACTIVE"] } } },
});
told.accounts = accounts.data.elements.map((each) => each.currency).sort();

const places = await client.finder({
  ...common,
  resourcePath: "/adTargetingEntities",
  finderName: "typeahead",
  queryParams: { queryVersion: "QUERY_USES_URNS", facet: "urn:li:adTargetingFacet:locations", query: "Côte d’Iv" },
});
told.places = places.data.elements.map((each) => each.name);

const group = await client.create({
  ...common,
  resourcePath: "/adAccounts/{accountId}/adCampaignGroups",
  pathKeys,
  entity: { account: urn, name: "It's (a) group: 1,2", status: "ACTIVE", runSchedule: { start: 1790812800000 } },
});
const named = await client.finder({
  ...common,
  resourcePath: "/adAccounts/{accountId}/adCampaignGroups",
  pathKeys,
  finderName: "search",
  queryParams: { search: { name: { values: ["It's (a) group: 1,2"] } } },
});
told.group = [typeof group.createdEntityId, named.data.elements.length > 0];

const entity = {
  account: urn,
  campaignGroup: `urn:li:sponsoredCampaignGroup:${group.createdEntityId}`,
  name: "Official",
  status: "PAUSED",
  type: "SPONSORED_UPDATES",
  objectiveType: "WEBSITE_VISIT",
  costType: "CPM",
  unitCost: { amount: "0", currencyCode: "EUR" },
  dailyBudget: { amount: "50.00", currencyCode: "EUR" },
  runSchedule: { start: 1790812800000 },
  locale: { country: "DE", language: "en" },
  offsiteDeliveryEnabled: false,
  politicalIntent: "NOT_POLITICAL",
  targetingCriteria: {
    include: { and: [{ or: { "urn:li:adTargetingFacet:locations": [places.data.elements[0].urn] } }] },
  },
};
const campaigns = "/adAccounts/{accountId}/adCampaigns";
const created = await client.create({ ...common, resourcePath: campaigns, pathKeys, entity });
const one = { ...common, resourcePath: `${campaigns}/{id}`, pathKeys: { ...pathKeys, id: created.createdEntityId } };
const updated = await client.partialUpdate({ ...one, patchSetObject: { status: "ACTIVE" } });
await client.partialUpdate({
  ...one,
  originalEntity: { dailyBudget: entity.dailyBudget },
  modifiedEntity: { totalBudget: { amount: "700", currencyCode: "EUR" } },
});
const found = (await client.get(one)).data;
told.campaign = [created.status, updated.status, found.status, found.dailyBudget ?? "gone", found.totalBudget.amount];

const analytics = (first, count) =>
  client.finder({
    ...common,
    resourcePath: "/adAnalytics",
    finderName: "analytics",
    queryParams: {
      pivot: "CAMPAIGN",
      timeGranularity: "DAILY",
      dateRange: { start: { year: 2026, month: 10, day: 1 }, end: { year: 2026, month: 10, day: 31 } },
      campaigns: Array.from({ length: count }, (_, i) => `urn:li:sponsoredCampaign:${Number(first) + i}`),
      fields: "impressions,costInLocalCurrency,dateRange,pivotValues",
    },
  });
told.analytics = [];
for (const count of [1, 200]) {
  const answer = await analytics(created.createdEntityId, count);
  told.analytics.push([answer.config.method, Array.isArray(answer.data.elements)]);
}

const segment = await client.create({
  ...common,
  resourcePath: "/dmpSegments",
  entity: { name: "S", sourcePlatform: "API", type: "USER", account: urn, destinations: [{ destination: "LINKEDIN" }] },
});
const row = (idValue) => ({ action: "ADD", userIds: [{ idType: "SHA256_EMAIL", idValue }] });
const users = await client.batchCreate({
  ...common,
  resourcePath: "/dmpSegments/{id}/users",
  pathKeys: { id: segment.createdEntityId },
  entities: [row("a".repeat(64)), row("anna@example.com")],
});
told.users = users.data.elements.map((each) => each.status);

told.dead_version = await failed(() => client.get({ ...one, versionString: "202001" }));
told.bad_token = await failed(() => client.get({ ...one, accessToken: "nobody" }));
told.not_found = await failed(() => client.get({ ...one, pathKeys: { ...pathKeys, id: "987654321" } }));
told.not_yours = await failed(() => client.get({ ...one, pathKeys: { accountId: "1", id: "1" } }));
told.bad_field = await failed(() =>
  client.create({ ...common, resourcePath: campaigns, pathKeys, entity: { ...entity, budget: 5 } }),
);
told.bad_currency = await failed(() =>
  client.partialUpdate({ ...one, patchSetObject: { totalBudget: { amount: "9", currencyCode: "USD" } } }),
);
console.log(JSON.stringify(told));
