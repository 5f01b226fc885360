import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useOrg } from "@/api/session";
import { limitSpending, spendingQuery, type Spending } from "@/api/spending";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { FormProblem } from "@/components/ui/state";
import { told } from "@/lib/forms";
import { formatCost, formatMoney, moneyValue } from "@/lib/format";
import { toast } from "@/lib/toast";

function ChangeLimit({ known, onClose }: { known: Spending; onClose: () => void }) {
  const queries = useQueryClient();
  const options = spendingQuery(useOrg());
  const [amount, setAmount] = useState(known.per_month?.amount ?? "");
  const wrong = !/^(\d+(\.\d{1,6})?)?$/.test(amount.trim());
  const change = useMutation({
    mutationFn: () => limitSpending(amount.trim() === "" ? null : { amount: amount.trim(), currency: "USD" }),
    onSuccess: (now) => {
      queries.setQueryData(options.queryKey, now);
      toast("good", now.per_month ? "The limit is set." : "There is no limit now.");
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Limit of the month"
      description="No agent of the organisation is asked to work beyond it."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wrong) change.mutate();
        }}
      >
        <FormProblem error={told(change.error, "per_month") ? null : change.error} />
        <Field
          label="US dollars a month"
          hint="Left empty, there is none."
          error={wrong ? "Use a number such as 50.00." : told(change.error, "per_month")}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            Set limit
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** How much of the month's money is gone, and where it ends. It fails alone. */
export function MonthlyLimit() {
  const spending = useQuery(spendingQuery(useOrg()));
  const may = useMay("settings:write");
  const [changing, setChanging] = useState(false);
  const { data } = spending;
  if (!data) return null;
  const taken = data.committed ?? data.spent;
  const most = moneyValue(data.per_month);
  return (
    <Card className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 px-5 py-3.5 text-[0.8125rem]">
      <p className="min-w-40 flex-1">
        <span className="font-medium">This month: {formatCost(taken)}</span>{" "}
        <span className="text-soft">
          {data.per_month
            ? `spent or set aside, of ${formatMoney(data.per_month)}`
            : "spent, without a limit"}
        </span>
      </p>
      {most !== null && (
        <Progress
          label="Share of the month's limit"
          share={most === 0 ? 1 : (moneyValue(taken) ?? 0) / most}
          className="w-48"
        />
      )}
      {may && (
        <Button size="sm" onClick={() => setChanging(true)}>
          {data.per_month ? "Change limit" : "Set a limit"}
        </Button>
      )}
      {changing && <ChangeLimit known={data} onClose={() => setChanging(false)} />}
    </Card>
  );
}
