// Agents at work, as the mock server plays it: executions with their tool calls, and a run with three steps.
import { creativeOutput, id, metrics, performanceOutput, planOutput, state } from "./data.mjs";

const iso = (at = Date.now()) => new Date(at).toISOString();
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
export const speed = Number(process.env.OMNIFY_MOCK_STEP_MS ?? 1200);

function call(execution, by) {
  const made = {
    call_id: `call_${execution.execution_id.slice(5)}_${execution.tool_calls.length + 1}`,
    execution_id: execution.execution_id,
    agent_id: execution.agent_id,
    run_id: execution.run_id,
    turn: 1,
    tool: "analytics.query",
    status: "completed",
    arguments: { metrics: ["impressions", "clicks", "spend", "conversions"], by: [by], from: null, to: null },
    result: metrics(by),
    started_at: iso(),
    completed_at: iso(Date.now() + 14),
  };
  execution.tool_calls.push(made);
  return made.call_id;
}

function turn(number, input, output, finish) {
  return {
    turn: number,
    model: "gpt-5-mini",
    finish,
    text: "",
    violations: [],
    input_tokens: input,
    output_tokens: output,
    cost: { amount: "0.0021", currency: "USD" },
    started_at: iso(),
    completed_at: iso(),
  };
}

function outputOf(execution, input) {
  if (execution.agent_type === "creative_intelligence")
    return creativeOutput(Object.fromEntries(state.dimensions.map((name) => [name, call(execution, name)])));
  if (execution.agent_type === "marketing_automation") return planOutput(input.performance);
  return performanceOutput(call(execution, "campaign"));
}

export async function work(agent_type, input, step) {
  const execution = {
    execution_id: id("exec_"),
    agent_id: agent_type,
    agent_type,
    status: "running",
    input,
    mode: "simulation",
    usage: { input_tokens: 2412, output_tokens: 618, cost: { amount: "0.0042", currency: "USD" } },
    turns: [],
    tool_calls: [],
    started_at: iso(),
    ...step,
  };
  state.executions.unshift(execution);
  await wait(speed * (0.8 + Math.random() * 0.6));
  execution.data = outputOf(execution, input);
  execution.turns = execution.tool_calls.length
    ? [turn(1, 988, 74, "tool_calls"), turn(2, 1424, 544, "answer")]
    : [turn(1, 2412, 618, "answer")];
  Object.assign(execution, { status: "completed", completed_at: iso() });
  execution.duration_seconds = (Date.parse(execution.completed_at) - Date.parse(execution.started_at)) / 1000;
  return execution;
}

export const watchers = new Map();
export const everyone = new Set();

function tell(run) {
  run.data.sequence++;
  const ended = run.status === "completed";
  for (const send of [...(watchers.get(run.execution_id) ?? []), ...everyone])
    send(ended ? "ended" : "changed", run);
}

async function step(run, step_id, type, input) {
  const own = run.data.steps.find((each) => each.step_id === step_id);
  Object.assign(own, { status: "running", attempt: 1, started_at: iso() });
  tell(run);
  const going = work(type, input, { run_id: run.execution_id, step_id });
  own.execution_id = state.executions[0].execution_id;
  const { data } = await going;
  Object.assign(own, { status: "completed", output: data, mode: "simulation", completed_at: iso() });
  tell(run);
  return data;
}

export function startRun(workflow_id, input) {
  const pending = (step_id) => ({ step_id, status: "pending", attempt: 0 });
  const run = {
    execution_id: id("run_"),
    workflow_id,
    status: "running",
    data: {
      version: 1,
      input,
      steps: ["performance", "creative", "plan"].map(pending),
      started_by: "user_1",
      started_at: iso(),
      sequence: 1,
    },
  };
  state.runs.unshift(run);
  void (async () => {
    await wait(150);
    const [performance, creative] = await Promise.all([
      step(run, "performance", "analytics", input),
      step(run, "creative", "creative_intelligence", input),
    ]);
    run.data.output = await step(run, "plan", "marketing_automation", { ...input, performance, creative });
    run.status = "completed";
    run.data.completed_at = iso();
    tell(run);
  })();
  return run;
}
