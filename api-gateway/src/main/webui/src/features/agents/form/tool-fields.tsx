import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { ToolInfo } from "@/api/tools";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { formatCost, formatDuration, plural } from "@/lib/format";
import { Field, Input, Select } from "@/components/ui/field";
import { body, type FormProps } from "./basic-fields";
import { approvalWords, approvals, type ToolValue } from "./tool-values";

const effects: Record<string, { tone: "plain" | "warn" | "bad"; text: string }> = {
  read: { tone: "plain", text: "Reads" },
  write: { tone: "warn", text: "Writes" },
  message: { tone: "warn", text: "Writes to people" },
  spend: { tone: "bad", text: "Spends" },
};

/** What matters when a tool is chosen. */
function Terms({ info }: { info: ToolInfo }) {
  const terms = [
    info.permission && `Needs ${info.permission}`,
    info.cost && `${formatCost(info.cost)} a call`,
    info.timeout_seconds && `takes up to ${formatDuration(info.timeout_seconds * 1_000)}`,
    info.outside && "reaches outside: what comes back is not trusted",
  ].filter(Boolean);
  return (
    <>
      {info.summary}
      {terms.length > 0 && <span className="block text-soft">{terms.join(" · ")}</span>}
    </>
  );
}

function fits(name: string, info: ToolInfo | undefined, wanted: string): boolean {
  const said = `${name} ${info?.summary ?? ""} ${info?.effect ?? ""}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

function Bounds({ form, index, name, most }: FormProps & { index: number; name: string; most?: number }) {
  const errors = form.formState.errors.tools?.[index];
  const approval = useWatch({ control: form.control, name: `tools.${index}.approval` });
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-3">
      <Field label="Ask a person">
        {(control) => (
          <Select
            {...control}
            {...form.register(`tools.${index}.approval`)}
            aria-label={`Ask a person, ${name}`}
          >
            {approvals.map((each) => (
              <option key={each} value={each}>
                {approvalWords[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {approval === "above" && (
        <Field label="Amount in US dollars" error={errors?.amount?.message}>
          {(control) => (
            <Input {...control} {...form.register(`tools.${index}.amount`)} inputMode="decimal" />
          )}
        </Field>
      )}
      <Field label="Calls per run" optional error={errors?.max_calls?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register(`tools.${index}.max_calls`)}
            inputMode="numeric"
            placeholder={most ? String(most) : "As the tool has it"}
          />
        )}
      </Field>
    </div>
  );
}

/** More tools than these are looked for by name, for they would push the rest of the form out of sight. */
const few = 12;

export function ToolFields({ form, known }: FormProps & { known: ToolInfo[] }) {
  const tools = useWatch({ control: form.control, name: "tools" });
  const [wanted, setWanted] = useState("");
  const [whole, setWhole] = useState(false);
  const infos = new Map(known.map((info) => [info.name, info]));
  const all = [...new Set([...known.map(({ name }) => name), ...tools.map(({ name }) => name)])];
  const many = all.length > few;
  const names = all.filter(
    (name) =>
      !many ||
      tools.some((tool) => tool.name === name) ||
      (wanted.trim() === "" ? whole : fits(name, infos.get(name), wanted)),
  );
  const set = (next: ToolValue[]) =>
    form.setValue("tools", next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  return (
    <fieldset className={body}>
      <legend className="sr-only">Tools</legend>
      {many && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Input
            type="search"
            aria-label="Find a tool"
            placeholder="Find a tool, such as budget"
            className="w-full sm:w-72"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            // Who searches does not mean to save.
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
          <Button look="link" size="inline" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? "Show what was chosen" : `Show all ${all.length}`}
          </Button>
          <p role="status" className="text-[0.8125rem] text-soft">
            {wanted.trim() === "" ? `${tools.length} chosen` : `${plural(names.length, "tool")} shown`}
          </p>
        </div>
      )}
      {names.map((name) => {
        const index = tools.findIndex((tool) => tool.name === name);
        const info = infos.get(name);
        const effect = info?.effect ? effects[info.effect] : undefined;
        return (
          <div key={name} className="rounded-lg border p-3 has-checked:border-accent">
            <Check
              label={
                <span className="flex flex-wrap items-center gap-2">
                  <span className="font-mono text-xs">{name}</span>
                  {effect && <Badge tone={effect.tone}>{effect.text}</Badge>}
                </span>
              }
              hint={info && <Terms info={info} />}
              checked={index >= 0}
              onChange={(event) =>
                set(
                  event.target.checked
                    ? [...tools, { name, approval: "effect", amount: "", max_calls: "" }]
                    : tools.filter((tool) => tool.name !== name),
                )
              }
            />
            {index >= 0 && (
              <Bounds key={`${name} ${index}`} form={form} index={index} name={name} most={info?.max_calls} />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

export function HandoffFields({ form, agents }: FormProps & { agents: { id: string; name: string }[] }) {
  const chosen = useWatch({ control: form.control, name: "handoffs" });
  if (agents.length === 0) return null;
  return (
    <fieldset className={body}>
      <legend className="sr-only">Agents it may hand over to</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {agents.map(({ id, name }) => (
          <Check
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) =>
              form.setValue(
                "handoffs",
                event.target.checked ? [...chosen, id] : chosen.filter((each) => each !== id),
                { shouldDirty: true },
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
