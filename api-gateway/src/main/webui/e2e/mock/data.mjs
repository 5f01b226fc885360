// What the mock server knows: one organisation, filled by importing a CSV, and answers computed from it.

export const state = {
  session: null,
  imports: [],
  rows: [],
  dimensions: [],
  agents: [],
  executions: [],
  runs: [],
};

const iso = (at = Date.now()) => new Date(at).toISOString();
let serial = 1000;
export const id = (prefix) => `${prefix}01KAMOCK${serial++}`;
const usd = (amount) => ({ amount: amount.toFixed(2), currency: "USD" });
const cost = (sum) => (sum.conversions === 0 ? null : usd(sum.spend / sum.conversions));

export function readCsv(text) {
  const [head, ...lines] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  return { head, rows: lines };
}

const hints = {
  date: /^(date|day|reporting starts)$/i,
  campaign_id: /campaign.?id/i,
  campaign_name: /campaign.?name|^campaign$/i,
  ad_id: /^ad.?id$/i,
  impressions: /impressions|impr\./i,
  clicks: /clicks/i,
  spend: /spent|spend|cost/i,
  conversions: /approved_conversion|^conversions$|results/i,
};

export function detect(head, rows) {
  const mapping = { kind: "ad_metrics", platform: "meta_ads", currency: "USD", dimensions: [] };
  for (const [field, hint] of Object.entries(hints)) {
    const column = head.find((name) => hint.test(name));
    if (column) mapping[field] = column;
  }
  const sample = rows[0]?.[head.indexOf(mapping.date)] ?? "";
  mapping.date_format = /^\d\d-\d\d-\d{4}$/.test(sample) ? "dd-MM-yyyy" : "yyyy-MM-dd";
  mapping.dimensions = head.filter((name) => ["age", "gender", "interest", "placement"].includes(name));
  return mapping;
}

export function importRows(text, mapping, fileName) {
  const { head, rows } = readCsv(text);
  const at = (row, field) => row[head.indexOf(mapping[field])] ?? "";
  const known = new Set(state.rows.map((row) => row.key));
  const result = { accepted: 0, duplicates: 0, updated: 0, rejected: 0, errors: [] };
  rows.forEach((row, index) => {
    const spend = Number(at(row, "spend"));
    if (!(spend >= 0)) {
      result.rejected++;
      result.errors.push({
        line: index + 2,
        field: "spend",
        message: "must be a number that is not negative",
      });
      return;
    }
    const key = row.join("|");
    if (known.has(key)) return result.duplicates++;
    known.add(key);
    result.accepted++;
    state.rows.push({
      key,
      campaign: at(row, "campaign_id") || at(row, "campaign_name"),
      impressions: Number(at(row, "impressions")) || 0,
      clicks: Number(at(row, "clicks")) || 0,
      spend,
      conversions: Number(at(row, "conversions")) || 0,
      ...Object.fromEntries(mapping.dimensions.map((name) => [name, row[head.indexOf(name)]])),
    });
  });
  state.dimensions = [...new Set([...state.dimensions, ...mapping.dimensions])];
  const done = {
    import_id: id("imp_"),
    file_name: fileName,
    status: "processing",
    ...result,
    errors_truncated: false,
    warnings: [],
    mapping,
    created_at: iso(),
  };
  setTimeout(() => Object.assign(done, { status: "completed", completed_at: iso() }), 900);
  state.imports.unshift(done);
  return done;
}

export function sumBy(axis) {
  const sums = new Map();
  for (const row of state.rows) {
    const sum = sums.get(row[axis]) ?? { impressions: 0, clicks: 0, spend: 0, conversions: 0 };
    for (const metric of Object.keys(sum)) sum[metric] += row[metric];
    sums.set(row[axis], sum);
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function total() {
  const all = { impressions: 0, clicks: 0, spend: 0, conversions: 0 };
  for (const row of state.rows) for (const metric of Object.keys(all)) all[metric] += row[metric];
  return all;
}

export function metrics(axis) {
  const wire = (sum) => ({ ...sum, key: undefined, spend: usd(sum.spend) });
  return {
    rows: sumBy(axis).map((sum) => ({ [axis]: sum.key, ...wire(sum) })),
    totals: wire(total()),
    totals_by_currency: state.rows.length ? [{ currency: "USD" }] : [],
    dimensions: state.dimensions,
    currency: state.rows.length ? "USD" : undefined,
    currencies: ["USD"],
    as_of: iso(),
    truncated: false,
  };
}

const figures = (sum, source) => ({
  impressions: sum.impressions,
  clicks: sum.clicks,
  spend: usd(sum.spend),
  conversions: sum.conversions,
  cost_per_conversion: cost(sum),
  source,
});

const dear = (sum) => (sum.conversions === 0 ? Infinity : sum.spend / sum.conversions);

export function performanceOutput(source) {
  const ranked = sumBy("campaign").sort((a, b) => dear(a) - dear(b));
  const campaigns = ranked.map((sum, index) => ({
    campaign: sum.key,
    rank: index + 1,
    ...figures(sum, source),
  }));
  return {
    summary: `${campaigns.length} campaigns; a conversion costs least in ${campaigns[0]?.campaign}.`,
    currency: "USD",
    totals: figures(total(), source),
    campaigns,
  };
}

export function creativeOutput(sources) {
  const segments = state.dimensions.flatMap((dimension) =>
    sumBy(dimension).map((sum) => ({ dimension, value: sum.key, ...figures(sum, sources[dimension]) })),
  );
  const ranked = segments
    .filter((each) => each.cost_per_conversion)
    .sort((a, b) => Number(a.cost_per_conversion.amount) - Number(b.cost_per_conversion.amount));
  return {
    summary: ranked.length
      ? `${ranked[0].dimension} ${ranked[0].value} responds best.`
      : "No audience columns.",
    segments,
    best: ranked[0] ?? null,
    worst: ranked.at(-1) ?? null,
  };
}

export function planOutput(performance) {
  const ranking = performance.campaigns;
  const [best, worst] = [ranking[0], ranking.at(-1)];
  const amount = Number(worst.spend.amount) / 5;
  const unit = (each) => Number(each.cost_per_conversion.amount);
  return {
    summary: `A conversion costs ${unit(worst)} USD in ${worst.campaign} and ${unit(best)} USD in ${best.campaign}.`,
    ranking: ranking.map(({ impressions: _i, clicks: _c, ...rest }) => rest),
    moves: [
      {
        from_campaign: worst.campaign,
        to_campaign: best.campaign,
        amount: usd(amount),
        reason: `A conversion costs ${unit(worst)} USD in ${worst.campaign}, and ${unit(best)} USD in ${best.campaign}.`,
        expected_conversions_change: Math.round(amount / unit(best) - amount / unit(worst)),
        source: best.source,
      },
    ],
    caveats: [
      `${best.campaign} has spent little so far; its cost may rise when it gets more. Move in steps.`,
      "The figures cover a period that is over.",
    ],
    sources: [best.source],
  };
}
