import { Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { FormProblem } from "@/components/ui/state";
import type { ApiProblem } from "@/lib/problem";
import type { Purpose } from "./agent-form";

interface Props {
  action: string;
  busy: Purpose | null;
  problem: ApiProblem | null;
  wrong: number;
  onGo: (purpose: Purpose) => void;
  onCancel: () => void;
}

/** The acts of the form, always in sight, and what holds them up. */
export function FormFoot({ action, busy, problem, wrong, onGo, onCancel }: Props) {
  return (
    <div className="sticky bottom-0 -mx-4 grid gap-3 border-t bg-surface/95 px-4 py-3 backdrop-blur sm:-mx-8 sm:px-8">
      <FormProblem error={problem} />
      <div className="flex flex-wrap items-center gap-2 sm:gap-3">
        <Button type="submit" look="primary" busy={busy === "publish"} disabled={busy !== null}>
          {action}
        </Button>
        <Button busy={busy === "draft"} disabled={busy !== null} onClick={() => onGo("draft")}>
          Save draft
        </Button>
        <Button busy={busy === "try"} disabled={busy !== null} onClick={() => onGo("try")}>
          <Play aria-hidden /> Try it
        </Button>
        <Button look="ghost" onClick={onCancel}>
          Cancel
        </Button>
        {wrong > 0 && (
          <p role="alert" className="text-[0.8125rem] text-bad">
            {wrong === 1 ? "One field needs" : `${wrong} fields need`} your attention.
          </p>
        )}
      </div>
    </div>
  );
}
