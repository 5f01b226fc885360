// Tells what LinkedIn's own client sends for the calls our adapter makes: node forms.mjs > ../resources/golden/forms.json
import LinkedIn from "linkedin-api-client";

const { RestliClient } = LinkedIn;
const client = new RestliClient();
const sent = [];
client.axiosInstance.defaults.adapter = async (config) => {
  sent.push(config);
  return { status: 200, statusText: "OK", data: {}, headers: { "x-restli-id": "1" }, config };
};

const common = { accessToken: "token-1", versionString: "202607" };
const account = { accountId: "123" };
const urn = "urn:li:sponsoredAccount:123";
const campaigns = (count, first) => Array.from({ length: count }, (_, i) => `urn:li:sponsoredCampaign:${first + i}`);
const fields =
  "impressions,clicks,costInLocalCurrency,externalWebsiteConversions,conversionValueInLocalCurrency,dateRange,pivotValues";
const october = { start: { year: 2026, month: 10, day: 1 }, end: { year: 2026, month: 10, day: 31 } };
const analytics = (count, first) => ({
  resourcePath: "/adAnalytics",
  finderName: "analytics",
  queryParams: {
    pivot: "CAMPAIGN",
    timeGranularity: "DAILY",
    dateRange: october,
    campaigns: campaigns(count, first),
    fields,
  },
});

const calls = {
  accounts: () =>
    client.finder({
      ...common,
      resourcePath: "/adAccounts",
      finderName: "search",
      queryParams: { search: { status: { values: ["ACTIVE"] } }, pageSize: 200 },
    }),
  account: () => client.get({ ...common, resourcePath: "/adAccounts/{accountId}", pathKeys: account }),
  place: () =>
    client.finder({
      ...common,
      resourcePath: "/adTargetingEntities",
      finderName: "typeahead",
      queryParams: {
        queryVersion: "QUERY_USES_URNS",
        facet: "urn:li:adTargetingFacet:locations",
        query: "Côte d’Ivoire",
      },
    }),
  group_search: () =>
    client.finder({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaignGroups",
      pathKeys: account,
      finderName: "search",
      queryParams: { search: { name: { values: ["Omnify"] }, status: { values: ["ACTIVE"] } }, pageSize: 10 },
    }),
  group_create: () =>
    client.create({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaignGroups",
      pathKeys: account,
      entity: { account: urn, name: "Omnify", status: "ACTIVE", runSchedule: { start: 1790812800000 } },
    }),
  campaign_create: () =>
    client.create({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaigns",
      pathKeys: account,
      entity: {
        account: urn,
        campaignGroup: "urn:li:sponsoredCampaignGroup:9",
        name: "Autumn [camp_1]",
        status: "PAUSED",
        type: "SPONSORED_UPDATES",
        objectiveType: "WEBSITE_CONVERSION",
        costType: "CPM",
        optimizationTargetType: "MAX_CONVERSION",
        unitCost: { amount: "0", currencyCode: "EUR" },
        dailyBudget: { amount: "50.00", currencyCode: "EUR" },
        runSchedule: { start: 1790812800000, end: 1793404800000 },
        locale: { country: "CI", language: "en" },
        offsiteDeliveryEnabled: false,
        audienceExpansionEnabled: false,
        politicalIntent: "NOT_POLITICAL",
        targetingCriteria: {
          include: {
            and: [
              { or: { "urn:li:adTargetingFacet:locations": ["urn:li:geo:7"] } },
              { or: { "urn:li:adTargetingFacet:ageRanges": ["urn:li:ageRange:(25,34)", "urn:li:ageRange:(35,54)"] } },
              { or: { "urn:li:adTargetingFacet:audienceMatchingSegments": ["urn:li:adSegment:5"] } },
            ],
          },
        },
      },
    }),
  campaign_search: () =>
    client.finder({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaigns",
      pathKeys: account,
      finderName: "search",
      queryParams: {
        search: { status: { values: ["ACTIVE", "PAUSED", "DRAFT"] } },
        sortOrder: "DESCENDING",
        pageSize: 50,
        pageToken: "a=b&(c):'d,e'!",
      },
    }),
  campaign_get: () =>
    client.get({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaigns/{campaignId}",
      pathKeys: { ...account, campaignId: "77" },
    }),
  campaign_enable: () =>
    client.partialUpdate({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaigns/{campaignId}",
      pathKeys: { ...account, campaignId: "77" },
      patchSetObject: { status: "ACTIVE" },
    }),
  campaign_budget: () =>
    client.partialUpdate({
      ...common,
      resourcePath: "/adAccounts/{accountId}/adCampaigns/{campaignId}",
      pathKeys: { ...account, campaignId: "77" },
      originalEntity: { dailyBudget: { amount: "50.00", currencyCode: "EUR" } },
      modifiedEntity: { totalBudget: { amount: "700.00", currencyCode: "EUR" } },
    }),
  analytics: () => client.finder({ ...common, ...analytics(2, 77) }),
  analytics_tunnelled: () => client.finder({ ...common, ...analytics(100, 700000077) }),
  segment_create: () =>
    client.create({
      ...common,
      resourcePath: "/dmpSegments",
      entity: {
        name: "Buyers",
        description: "People who bought",
        sourcePlatform: "API",
        type: "USER",
        account: urn,
        destinations: [{ destination: "LINKEDIN" }],
      },
    }),
  segment_search: () =>
    client.finder({
      ...common,
      resourcePath: "/dmpSegments",
      finderName: "account",
      queryParams: { account: urn, start: 0, count: 100 },
    }),
  segment_users: () =>
    client.batchCreate({
      ...common,
      resourcePath: "/dmpSegments/{id}/users",
      pathKeys: { id: "5" },
      entities: [
        {
          action: "ADD",
          userIds: [
            {
              idType: "SHA256_EMAIL",
              idValue: "f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01",
            },
          ],
          firstName: "Anna",
          lastName: "Alt",
          country: "DE",
        },
      ],
    }),
  conversion_events: () =>
    client.batchCreate({
      ...common,
      resourcePath: "/conversionEvents",
      entities: [
        {
          conversion: "urn:lla:llaPartnerConversion:8",
          conversionHappenedAt: 1790812800000,
          conversionValue: { amount: "19.90", currencyCode: "EUR" },
          eventId: "ev_1",
          user: {
            userIds: [
              {
                idType: "SHA256_EMAIL",
                idValue: "f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01",
              },
              { idType: "LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID", idValue: "click-1" },
            ],
            userInfo: { firstName: "Anna", lastName: "Alt", countryCode: "DE" },
          },
        },
      ],
    }),
};

const kept = ["LinkedIn-Version", "X-RestLi-Protocol-Version", "X-RestLi-Method", "Authorization", "Content-Type", "X-HTTP-Method-Override"];
const told = {};
for (const [name, call] of Object.entries(calls)) {
  sent.length = 0;
  await call();
  const { method, url, headers, data } = sent[0];
  const shown = Object.fromEntries(kept.filter((each) => headers.get(each)).map((each) => [each.toLowerCase(), headers.get(each)]));
  const [path, query] = url.replace("https://api.linkedin.com/rest", "").split("?");
  const json = shown["content-type"] === "application/json" && data;
  told[name] = { method: method.toUpperCase(), path, query: query ?? "", headers: shown, body: json ? JSON.parse(data) : (data ?? "") };
}
console.log(JSON.stringify(told, null, 2));
