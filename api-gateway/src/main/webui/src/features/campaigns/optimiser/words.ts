import type { OptimiserMode } from "@/api/optimiser";
import type { Tone } from "@/components/ui/badge";

export const modeWords: Record<OptimiserMode, { title: string; hint: string }> = {
  observe: {
    title: "Observe",
    hint: "It notes what it would do, so that you can see how good it is.",
  },
  suggest: { title: "Suggest", hint: "It makes proposals here; whoever likes one takes it." },
  ask: { title: "Ask", hint: "It makes proposals and tells those who decide that they wait." },
  auto: { title: "Auto", hint: "It moves the money by itself, within the limits below." },
};

export const statusWords: Record<string, { text: string; tone: Tone }> = {
  kept: { text: "Nothing to change", tone: "plain" },
  observed: { text: "Observed", tone: "plain" },
  proposed: { text: "Proposed", tone: "warn" },
  applying: { text: "Being applied", tone: "run" },
  applied: { text: "Applied", tone: "good" },
  dismissed: { text: "Dismissed", tone: "plain" },
  expired: { text: "Lapsed", tone: "plain" },
  undoing: { text: "Being undone", tone: "run" },
  undone: { text: "Undone", tone: "warn" },
  failed: { text: "Failed", tone: "bad" },
};

export const optionWords: Record<string, string> = {
  keep: "Leave it as it was",
  equal: "The same for each",
  by_return: "By return so far",
  surest: "What is surest",
};

export const verdictWords: Record<string, string> = {
  earns_less: "is expected to earn less",
  teaches_less: "would teach less about the platforms",
  outside_limits: "is outside the limits",
};

export const boundWords: Record<string, string> = {
  daily_change: "the limit of change in a day",
  cap: "its cap",
  return_on_spend: "the least return on spend",
  demand: "its demand",
};

export const outcomeWords: Record<string, { text: string; tone: Tone }> = {
  as_expected: { text: "As expected", tone: "good" },
  above: { text: "Better than expected", tone: "good" },
  below: { text: "Worse than expected", tone: "bad" },
};
