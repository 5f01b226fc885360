import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { Campaign, CampaignDraft } from "@/api/campaigns";
import type { Connection } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moved } from "@/components/ui/moved";
import { FormProblem } from "@/components/ui/state";
import { untold } from "@/lib/forms";
import { isStatus } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { AudienceStep } from "./audience-step";
import { check, errorsOf, saidOf, stepOf, steps, type Step } from "./checks";
import { CreativeStep } from "./creative-step";
import { GoalStep } from "./goal-step";
import { MoneyStep } from "./money-step";
import { ReviewStep } from "./review-step";
import { StepNav } from "./step-nav";
import { TimeStep } from "./time-step";
import { currencyOf, draftOf, type Values } from "./values";

interface Props {
  begin: Values;
  connections: Connection[];
  save: (draft: CampaignDraft) => Promise<Campaign>;
  /** Begins anew with the campaign as it is now, where there is one already. */
  onReload?: () => void;
  /** What the last button says. */
  act: string;
}

/** A campaign in six steps; what is wrong is told in the step where it can be mended. */
export function Wizard({ begin, connections, save, onReload, act }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState(begin);
  const [step, setStep] = useState<Step>("Goal");
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const currency = currencyOf(values, connections);
  const saving = useMutation({
    mutationFn: () => save(draftOf(values, currency)),
    onSuccess: async ({ campaign_id }) => {
      await queries.invalidateQueries({ queryKey: [org, "campaigns"] });
      toast("good", "The campaign is kept as a draft.");
      await navigate({ to: "/campaigns/$campaignId", params: { campaignId: campaign_id } });
    },
    onError: (error) => {
      const first = errorsOf(error)
        .map(({ field }) => stepOf(field))
        .find(Boolean);
      if (first) go(first);
    },
  });
  const go = (to: Step) => {
    moved.current = true;
    setTried(false);
    setStep(to);
  };
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [step]);
  const sent = errorsOf(saving.error);
  const mine = tried ? check(step, values, connections) : [];
  const told = (field: string, alone?: boolean) => saidOf(mine, field, alone) ?? saidOf(sent, field, alone);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const at = steps.indexOf(step);
  const homeless = untold(
    saving.error,
    sent.map(({ field }) => field).filter((field) => stepOf(field)),
  );
  const parts = { values, set, told };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <StepNav
        step={step}
        reached={(each) =>
          steps.slice(0, steps.indexOf(each)).every((one) => check(one, values, connections).length === 0)
        }
        wrong={(each) => sent.some(({ field }) => stepOf(field) === each)}
        onStep={go}
      />
      <Card>
        <form
          noValidate
          className="grid gap-5 px-5 py-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (step === "Review") return saving.mutate();
            if (check(step, values, connections).length > 0) return setTried(true);
            go(steps[at + 1]!);
          }}
        >
          <h2 ref={heading} tabIndex={-1} className="text-[0.9375rem] font-semibold tracking-[-0.01em]">
            {step}
          </h2>
          {onReload && isStatus(saving.error, 412) ? (
            <Moved what="The campaign" onReload={onReload} />
          ) : (
            <FormProblem error={homeless} />
          )}
          {step === "Goal" && <GoalStep {...parts} />}
          {step === "Platforms and budget" && (
            <MoneyStep {...parts} connections={connections} currency={currency} />
          )}
          {step === "Schedule" && <TimeStep {...parts} />}
          {step === "Audience" && <AudienceStep {...parts} />}
          {step === "Creatives" && <CreativeStep {...parts} />}
          {step === "Review" && <ReviewStep values={values} connections={connections} currency={currency} />}
          <div className="flex justify-between gap-2 border-t pt-4">
            <Button disabled={at === 0} onClick={() => go(steps[at - 1]!)}>
              Back
            </Button>
            <Button type="submit" look="primary" busy={saving.isPending}>
              {step === "Review" ? act : "Next"}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
