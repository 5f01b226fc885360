import { ListPlus } from "lucide-react";
import { useRef, useState } from "react";
import { useAct } from "@/api/act";
import type { Agent } from "@/api/agents";
import { startBatch } from "@/api/batches";
import { Button } from "@/components/ui/button";
import { Field, Textarea } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { told, untold } from "@/lib/forms";
import { plural } from "@/lib/format";
import type { JsonObject } from "@/lib/json";
import { exampleOf } from "../example";
import { readInputs } from "./inputs";

interface Props {
  agent: Agent;
  onStarted: (batchId: string) => void;
}

/** By inputs an id: what is sent again after a lost answer is not done twice, and other inputs are another batch. */
function useIds() {
  const ids = useRef(new Map<string, string>());
  return (inputs: JsonObject[]): string => {
    const text = JSON.stringify(inputs);
    const id = ids.current.get(text) ?? crypto.randomUUID();
    ids.current.set(text, id);
    return id;
  };
}

/** Gives an agent many inputs at once. */
export function BatchForm({ agent, onStarted }: Props) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const idOf = useIds();
  const { inputs, wrong } = readInputs(text);
  const start = useAct("agents", () => startBatch(agent.agent_id, idOf(inputs), inputs), {
    done: (_, { total }) => `${plural(total, "input")} will be worked off.`,
    onDone: ({ batch_id }) => onStarted(batch_id),
    quiet: true,
  });
  const example = JSON.stringify(exampleOf(agent.input_schema) ?? { question: "How did March go?" });
  return (
    <form
      noValidate
      className="grid gap-3 px-5 pt-3 pb-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong) start.mutate(undefined);
      }}
    >
      <FormProblem error={untold(start.error, ["inputs"])} />
      <Field
        label="Inputs"
        hint="One JSON object on each line, or an array of them."
        error={(tried && wrong) || told(start.error, "inputs")}
        aside={<span className="tnum text-xs text-faint">{!wrong && plural(inputs.length, "input")}</span>}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={6}
            spellCheck={false}
            className="font-mono text-xs"
            placeholder={`${example}\n${example}`}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" busy={start.isPending} className="justify-self-start">
        <ListPlus aria-hidden /> Start batch
      </Button>
    </form>
  );
}
