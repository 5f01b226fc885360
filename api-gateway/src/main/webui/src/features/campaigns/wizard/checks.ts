import { asProblem, type FieldError } from "@/lib/problem";
import { sentence } from "@/lib/forms";
import { isAmount } from "../budget";
import { isZone, momentOf } from "../times";
import { chosen, written, type Values } from "./values";

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

const isPartOf = (field: string, whole: string) =>
  field === whole || field.startsWith(`${whole}.`) || field.startsWith(`${whole}[`);

export function stepOf(field: string): Step | undefined {
  return steps.find((step) => fields[step].some((whole) => isPartOf(field, whole)));
}

/** What is said of a field or of a part of it. */
export function saidOf(errors: FieldError[], field: string): string | undefined {
  const found = errors.find((each) => isPartOf(each.field, field));
  return found && sentence(found.message);
}

export function errorsOf(error: unknown): FieldError[] {
  return error ? asProblem(error).errors : [];
}

type Found = [field: string, message: string, wrong: boolean][];

function platformChecks(values: Values): Found {
  const { amount, cap } = values;
  return [
    ["platforms", "Choose at least one.", chosen(values).length === 0],
    ["budget.amount", "Use a number such as 90.00.", !isAmount(amount)],
    ["budget_cap", "Use a number such as 120.00.", cap !== "" && !isAmount(cap)],
    [
      "budget_cap",
      "Must not be less than the budget.",
      isAmount(cap) && isAmount(amount) && Number(cap) < Number(amount),
    ],
  ];
}

function timeChecks({ start, end, zone, period }: Values): Found {
  const from = momentOf(start, zone);
  const to = momentOf(end, zone);
  return [
    ["time_zone", "Choose one from the list.", !isZone(zone)],
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

const checks: Record<Step, (values: Values) => Found> = {
  Goal: ({ name }) => [["name", "Give it a name.", !name.trim()]],
  "Platforms and budget": platformChecks,
  Schedule: timeChecks,
  Audience: audienceChecks,
  Creatives: creativeChecks,
  Review: () => [],
};

/** What can be told to be wrong with a step before anybody is asked. */
export function check(step: Step, values: Values): FieldError[] {
  return checks[step](values)
    .filter(([, , wrong]) => wrong)
    .map(([field, message]) => ({ field, message }));
}
