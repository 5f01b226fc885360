import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { cn } from "@/lib/cn";
import { steps, type Step } from "./checks";

interface Props {
  step: Step;
  /** Whether all before it is in order. */
  reached: (step: Step) => boolean;
  /** Whether the service refused something in it. */
  wrong: (step: Step) => boolean;
  onStep: (step: Step) => void;
}

export function StepNav({ step, reached, wrong, onStep }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [step]);
  return (
    <nav aria-label="Steps" className="min-w-0">
      <ol ref={list} className="flex gap-1 overflow-x-auto lg:grid">
        {steps.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              aria-current={each === step ? "step" : undefined}
              disabled={!reached(each)}
              onClick={() => onStep(each)}
              className={cn(
                "flex min-h-8 w-full items-center gap-2 rounded-md px-2.5 text-left text-[0.8125rem] whitespace-nowrap text-soft hover:bg-hover disabled:text-faint",
                each === step && "bg-accent-wash font-medium text-accent-text",
              )}
            >
              <span className="tnum">{at + 1}</span>
              {each}
              {wrong(each) && <CircleAlert className="size-4 text-bad" aria-label="needs a change" />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
