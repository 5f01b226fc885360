import { useState } from "react";
import { useAct } from "@/api/act";
import { changeBudget, type Campaign } from "@/api/campaigns";
import { Confirm } from "@/components/ui/confirm";
import { Field, Input } from "@/components/ui/field";
import { told, untold } from "@/lib/forms";
import { formatMoney } from "@/lib/format";
import { isAmount, sharesOf, type Shares } from "./budget";
import { SplitFields } from "./split-fields";

/** Another amount, other shares or both, while the campaign runs. */
export function BudgetDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  // What is on the screen was read when the dialog opened; what came since has not been seen.
  const [read] = useState(campaign);
  const { budget, budget_cap, platforms } = read;
  const [amount, setAmount] = useState(budget.amount);
  // Those in force are finer than whole percents, and stay as they are until somebody changes one.
  const [shares, setShares] = useState<Shares | null>(null);
  const now = Object.fromEntries(platforms.map(({ platform, share }) => [platform, share * 100]));
  const change = useAct(
    "campaigns",
    () =>
      changeBudget(read, {
        amount: amount.trim(),
        ...(shares && {
          shares: Object.fromEntries(Object.entries(shares).map(([each, share]) => [each, share / 100])),
        }),
      }),
    { done: "The budget is being changed on its platforms.", onDone: onClose, quiet: true },
  );
  const placed = told(change.error, "amount") ?? told(change.error, "budget");
  const divided = told(change.error, "shares") ?? told(change.error, "platforms");
  const cap = formatMoney(budget_cap ?? budget);
  return (
    <Confirm
      open
      onClose={onClose}
      title="Change the budget"
      description={`Up to ${cap} without another approval.`}
      act="Change the budget"
      look="primary"
      ready={isAmount(amount)}
      busy={change.isPending}
      error={untold(change.error, ["amount", "budget", "shares", "platforms"])}
      onConfirm={() => change.mutate(undefined)}
    >
      <Field
        label={`${budget.currency} ${budget.period === "daily" ? "each day" : "in all"}`}
        error={placed ?? (isAmount(amount) ? undefined : "Use a number such as 90.00.")}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        )}
      </Field>
      <SplitFields
        shares={shares ?? sharesOf(Object.keys(now), now)}
        total={{ amount, currency: budget.currency }}
        onChange={setShares}
        error={divided}
      />
    </Confirm>
  );
}
