import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useReducer } from "react";
import { executionQuery, isOver } from "@/api/executions";
import { useOrg } from "@/api/session";
import { executionEventsPath } from "@/api/trial";
import { isObject } from "@/lib/json";
import { useEventStream } from "@/lib/sse";

const endings = ["completed", "failed", "cancelled", "needs_attention"].map((each) => `execution.${each}`);
const names = [
  "execution.started",
  "turn.started",
  "text.delta",
  "turn.completed",
  "tool.called",
  "tool.completed",
  "approval.requested",
  "approval.decided",
  "guardrail.tripped",
  "judge.ruled",
  "model.fallback",
  ...endings,
];

/** The words of the turn that is being spoken. */
export interface Speech {
  turn: number;
  text: string;
}

interface Told {
  name: string;
  data: unknown;
}

/** Pieces of a turn make its text; another turn begins anew. */
export function speak(now: Speech, events: Told[]): Speech {
  let { turn, text } = now;
  for (const { name, data } of events) {
    if (!isObject(data) || typeof data.turn !== "number") continue;
    if (name === "turn.started") {
      turn = data.turn;
      text = "";
    }
    if (name === "text.delta" && typeof data.text === "string") {
      text = data.turn === turn ? text + data.text : data.text;
      turn = data.turn;
    }
  }
  return turn === now.turn && text === now.text ? now : { turn, text };
}

/** What an execution has done so far, and what it says right now. */
export function useLiveExecution(executionId: string) {
  const org = useOrg();
  const queries = useQueryClient();
  const options = executionQuery(org, executionId);
  const execution = useQuery(options);
  const [speech, tell] = useReducer(speak, { turn: 0, text: "" });
  const going = execution.isSuccess && !isOver(execution.data.status);
  const stream = useEventStream(executionEventsPath(executionId), names, going, (events) => {
    tell(events);
    if (events.every(({ name }) => name === "text.delta")) return;
    void queries.invalidateQueries({ queryKey: options.queryKey });
    if (events.some(({ name }) => name.startsWith("approval.")))
      void queries.invalidateQueries({ queryKey: [org, "approvals"] });
    if (events.some(({ name }) => endings.includes(name)))
      void queries.invalidateQueries({ queryKey: [org, "agents"] });
  });
  return { execution, speech, stream };
}
