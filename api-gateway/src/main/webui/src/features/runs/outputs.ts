import { z } from "@/lib/zod";
import type { Run } from "@/api/runs";

const money = z.object({ amount: z.string(), currency: z.string() });
const cost = money.nullish().transform((value) => value ?? null);
const source = z.string();

const figures = z.object({
  impressions: z.number(),
  clicks: z.number(),
  spend: money,
  conversions: z.number(),
  cost_per_conversion: cost,
  source,
});

const performance = z.object({
  summary: z.string(),
  totals: figures,
  campaigns: z.array(figures.extend({ campaign: z.string(), rank: z.number() })),
});

const extreme = z
  .object({ dimension: z.string(), value: z.string(), cost_per_conversion: cost, source })
  .nullish()
  .transform((value) => value ?? null);

const creative = z.object({
  summary: z.string(),
  segments: z.array(figures.extend({ dimension: z.string(), value: z.string() })),
  best: extreme,
  worst: extreme,
});

const plan = z.object({
  summary: z.string(),
  ranking: z.array(
    z.object({
      campaign: z.string(),
      rank: z.number(),
      spend: money,
      conversions: z.number(),
      cost_per_conversion: cost,
      source,
    }),
  ),
  moves: z.array(
    z.object({
      from_campaign: z.string(),
      to_campaign: z.string(),
      amount: money,
      reason: z.string(),
      expected_conversions_change: z.number(),
      source,
    }),
  ),
  caveats: z.array(z.string()),
  sources: z.array(source),
});

export type Performance = z.infer<typeof performance>;
export type Creative = z.infer<typeof creative>;
export type Plan = z.infer<typeof plan>;

export interface Answer {
  plan: Plan;
  performance: Performance | null;
  creative: Creative | null;
}

function first<T>(run: Run, schema: z.ZodType<T>): T | null {
  for (const step of run.steps) {
    const read = schema.safeParse(step.output);
    if (read.success) return read.data;
  }
  return null;
}

/** The budget answer of a run; null when the run's output is of another kind. */
export function answerOf(run: Run): Answer | null {
  const read = plan.safeParse(run.output);
  const found = read.success ? read.data : run.status === "completed" ? first(run, plan) : null;
  return found && { plan: found, performance: first(run, performance), creative: first(run, creative) };
}
