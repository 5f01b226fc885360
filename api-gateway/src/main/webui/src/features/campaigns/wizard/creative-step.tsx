import { Plus } from "lucide-react";
import type { Creative } from "@/api/campaigns";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Previews } from "../preview";
import type { StepProps } from "./step";
import { chosen, empty } from "./values";

const most = 20;

interface OneProps extends StepProps {
  at: number;
  creative: Creative;
}

type TextField = "headline" | "link" | "image";

const texts: { name: TextField; label: string; optional?: boolean; length: number }[] = [
  { name: "headline", label: "Headline", length: 150 },
  { name: "link", label: "Link", length: 2000 },
  { name: "image", label: "Image address", optional: true, length: 2000 },
];

function One({ at, creative, values, set, told }: OneProps) {
  const change = (part: Partial<Creative>) =>
    set({ creatives: values.creatives.map((each, n) => (n === at ? { ...each, ...part } : each)) });
  const text = ({ name, label, optional, length }: (typeof texts)[number]) => (
    <Field key={name} label={label} optional={optional} error={told(`creatives[${at}].${name}`)}>
      {(control) => (
        <Input
          {...control}
          maxLength={length}
          autoComplete="off"
          type={name === "headline" ? "text" : "url"}
          placeholder={name === "headline" ? undefined : "https://"}
          value={creative[name] ?? ""}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="grid gap-4 rounded-lg border p-4">
      <legend className="px-1 text-[0.8125rem] font-medium">Ad {at + 1}</legend>
      {text(texts[0]!)}
      <Field label="Text" error={told(`creatives[${at}].text`)}>
        {(control) => (
          <Textarea
            {...control}
            maxLength={2000}
            value={creative.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">{texts.slice(1).map(text)}</div>
      <Previews platforms={chosen(values)} creative={creative} />
      {values.creatives.length > 1 && (
        <div>
          <Button
            size="sm"
            look="danger"
            onClick={() => set({ creatives: values.creatives.filter((_, n) => n !== at) })}
          >
            Remove ad {at + 1}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

export function CreativeStep(props: StepProps) {
  const { values, set, told } = props;
  const whole = told("creatives", true);
  return (
    <>
      {whole && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          {whole}
        </p>
      )}
      {values.creatives.map((creative, at) => (
        <One key={at} at={at} creative={creative} {...props} />
      ))}
      {values.creatives.length < most && (
        <div>
          <Button onClick={() => set({ creatives: [...values.creatives, empty] })}>
            <Plus aria-hidden /> Another ad
          </Button>
        </div>
      )}
    </>
  );
}
