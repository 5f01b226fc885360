import type { Campaign } from "@/api/campaigns";
import type { Proposal, Word } from "@/api/optimiser";

const inForce = new Set(["applied", "applying", "undoing"]);
const running = new Set(["active", "partly_active", "launching", "failed"]);

/** Whether the platforms still have what a proposal gave them; where that cannot be compared, the service says. */
function isStillSo({ after }: Proposal, { budget, platforms }: Campaign): boolean {
  return (
    budget.period !== "daily" ||
    platforms.every(
      (part) => Number((after[part.platform] ?? part.budget).amount) === Number(part.budget.amount),
    )
  );
}

/**
 * What can be said to a proposal. Of the proposals, newest first, only the first can be taken, because an earlier one
 * would undo what was decided since; and only the last that was done can be taken back.
 */
export function wordsFor(proposal: Proposal, all: Proposal[], campaign: Campaign): Word[] {
  const moves = running.has(campaign.status);
  if (proposal.status === "proposed")
    return moves && proposal === all[0] ? ["accept", "dismiss"] : ["dismiss"];
  const last = all.find(({ status }) => inForce.has(status));
  const undone = proposal.status === "applied" && proposal === last && isStillSo(proposal, campaign);
  return moves && undone ? ["undo"] : [];
}
