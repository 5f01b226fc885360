import { useState } from "react";
import { useAct } from "@/api/act";
import type { Campaign } from "@/api/campaigns";
import { modes, setOptimiser, type Optimiser } from "@/api/optimiser";
import { platformName } from "@/components/platform-mark";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { RadioCard } from "@/components/ui/radio-card";
import { FormProblem } from "@/components/ui/state";
import { told, untold } from "@/lib/forms";
import { isAmount } from "../budget";
import { modeWords } from "./words";

interface Props {
  campaign: Campaign;
  optimiser: Optimiser;
  onClose: () => void;
}

export function SettingsDialog({ campaign, optimiser, onClose }: Props) {
  const { currency } = campaign.budget;
  const [mode, setMode] = useState(optimiser.mode);
  const [floor, setFloor] = useState(optimiser.min_roas ? String(optimiser.min_roas) : "");
  const [change, setChange] = useState(String(optimiser.max_daily_change_percent));
  const [caps, setCaps] = useState<Record<string, string>>(() =>
    Object.fromEntries(Object.entries(optimiser.caps).map(([each, cap]) => [each, cap.amount])),
  );
  const capped = [...campaign.platforms.map(({ platform }) => String(platform)), "total"];
  const save = useAct(
    "campaigns",
    () =>
      setOptimiser(campaign.campaign_id, {
        mode,
        max_daily_change_percent: Number(change),
        ...(floor.trim() ? { min_roas: Number(floor) } : {}),
        caps: Object.fromEntries(
          Object.entries(caps)
            .filter(([, amount]) => amount.trim() !== "")
            .map(([each, amount]) => [each, { amount: amount.trim(), currency }]),
        ),
      }),
    { done: "The optimiser is set.", onDone: onClose, quiet: true },
  );
  const wrong = (each: string) => {
    const typed = caps[each]?.trim() ?? "";
    return typed !== "" && !isAmount(typed)
      ? "Use a number such as 50.00."
      : told(save.error, `caps.${each}`);
  };
  const shown = ["min_roas", "max_daily_change_percent", ...capped.map((each) => `caps.${each}`)];
  const ready = capped.every((each) => !caps[each]?.trim() || isAmount(caps[each]));
  return (
    <Dialog
      open
      onClose={onClose}
      title="Optimiser"
      description="How far the money is moved without people. Hard limits are never crossed, whatever it expects."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <FormProblem error={untold(save.error, shown)} />
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-[0.8125rem] font-medium">What it does</legend>
          {modes.map((each) => (
            <RadioCard
              key={each}
              name="mode"
              title={modeWords[each].title}
              hint={modeWords[each].hint}
              checked={mode === each}
              onChoose={() => setMode(each)}
            />
          ))}
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Change in a day, percent" error={told(save.error, "max_daily_change_percent")}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={100}
                value={change}
                onChange={(event) => setChange(event.target.value)}
              />
            )}
          </Field>
          <Field
            label="Least revenue per spend"
            optional
            hint="On every platform."
            error={told(save.error, "min_roas")}
          >
            {(control) => (
              <Input
                {...control}
                type="number"
                min={0}
                step="0.1"
                value={floor}
                onChange={(event) => setFloor(event.target.value)}
              />
            )}
          </Field>
          {capped.map((each) => (
            <Field
              key={each}
              label={`Cap for ${each === "total" ? "all together" : platformName(each)}, ${currency} a day`}
              optional
              error={wrong(each)}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  autoComplete="off"
                  value={caps[each] ?? ""}
                  onChange={(event) => setCaps({ ...caps, [each]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending} disabled={!ready}>
            Set the optimiser
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
