import type { Connection } from "@/api/platforms";
import { asProblem, isPartOf, type FieldError } from "@/lib/problem";
import { isZone, sentence } from "@/lib/format";
import { momentOf, skipped } from "@/lib/times";
import { isAmount } from "../budget";
import { chosen, isGone, written, type Values } from "./values";

export const steps = ["Goal", "Platforms and budget", "Schedule", "Audience", "Creatives", "Review"] as const;
export type Step = (typeof steps)[number];

/** By step the beginnings of the fields that are asked for in it, as the API names them. */
const fields: Record<Step, string[]> = {
  Goal: ["name", "objective"],
  "Platforms and budget": ["platforms", "budget", "budget_cap"],
  Schedule: ["start_at", "end_at", "time_zone"],
  Audience: ["audience"],
  Creatives: ["creatives"],
  Review: [],
};

export function stepOf(field: string): Step | undefined {
  return steps.find((step) => fields[step].some((whole) => isPartOf(field, whole)));
}

/** What is said of a field or of a part of it; alone: of the field as a whole. */
export function saidOf(errors: FieldError[], field: string, alone = false): string | undefined {
  const found = errors.find((each) => (alone ? each.field === field : isPartOf(each.field, field)));
  return found && sentence(found.message);
}

export function errorsOf(error: unknown): FieldError[] {
  return error ? asProblem(error).errors : [];
}

type Found = [field: string, message: string, wrong: boolean][];

function platformChecks(values: Values, connections: Connection[]): Found {
  const { amount, cap } = values;
  return [
    ["platforms", "Choose at least one.", chosen(values).length === 0],
    ...chosen(values).map((platform, at): Found[number] => [
      `platforms[${at}].connection_id`,
      "Choose another account, or leave the platform out.",
      isGone(values.connections[platform], connections),
    ]),
    ["budget.amount", "Use a number such as 90.00.", !isAmount(amount)],
    ["budget_cap", "Use a number such as 120.00.", cap !== "" && !isAmount(cap)],
    [
      "budget_cap",
      "Must not be less than the budget.",
      isAmount(cap) && isAmount(amount) && Number(cap) < Number(amount),
    ],
  ];
}

function skips(field: string, local: string, zone: string): Found {
  const message = skipped(local, zone);
  return message ? [[field, message, true]] : [];
}

function timeChecks({ start, end, zone, period }: Values): Found {
  const from = momentOf(start, zone);
  const to = momentOf(end, zone);
  return [
    ["time_zone", "Choose one from the list.", !isZone(zone)],
    ...skips("start_at", start, zone),
    ...skips("end_at", end, zone),
    ["end_at", "Must be after the start.", Boolean(to && from && to <= from)],
    ["end_at", "A budget for the whole life needs an end.", period === "lifetime" && end === ""],
  ];
}

function audienceChecks({ countries, minAge, maxAge }: Values): Found {
  const [from, to] = [Number(minAge), Number(maxAge)];
  const good = Number.isInteger(from) && Number.isInteger(to) && from >= 18 && to <= 65 && from <= to;
  return [
    ["audience.countries", "Choose at least one.", countries.length === 0],
    ["audience.min_age", "Ages are 18 to 65, the younger first.", !good],
  ];
}

const noLink = (text: string) => !/^https:\/\/[^\s/]+/.test(text);

function creativeChecks({ creatives }: Values): Found {
  return creatives.flatMap((each, at): Found => {
    if (!written(each)) return [];
    return [
      [`creatives[${at}].headline`, "Write a headline.", !each.headline.trim()],
      [`creatives[${at}].text`, "Write a text.", !each.text.trim()],
      [`creatives[${at}].link`, "Must begin with https://.", noLink(each.link)],
      [`creatives[${at}].image`, "Must begin with https://.", Boolean(each.image && noLink(each.image))],
    ];
  });
}

const checks: Record<Step, (values: Values, connections: Connection[]) => Found> = {
  Goal: ({ name }) => [["name", "Give it a name.", !name.trim()]],
  "Platforms and budget": platformChecks,
  Schedule: timeChecks,
  Audience: audienceChecks,
  Creatives: creativeChecks,
  Review: () => [],
};

/** What can be told to be wrong with a step before anybody is asked. */
export function check(step: Step, values: Values, connections: Connection[]): FieldError[] {
  return checks[step](values, connections)
    .filter(([, , wrong]) => wrong)
    .map(([field, message]) => ({ field, message }));
}
