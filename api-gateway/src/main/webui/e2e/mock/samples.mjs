// Runs that wait for a person or went wrong, for looking at what can be done about them.
const at = (seconds) => new Date(Date.now() - 3_600_000 + seconds * 1000).toISOString();
const done = (step_id, from, to) => ({
  step_id,
  status: "completed",
  attempt: 1,
  started_at: at(from),
  completed_at: at(to),
  output: { summary: "Four campaigns." },
  mode: "simulation",
});
const before = [done("performance", 0, 4), done("creative", 0, 6)];
const run = (id, status, steps, more) => ({
  execution_id: `run_${id}`,
  workflow_id: "where-should-the-budget-go",
  status,
  data: { version: 1, input: { goal: "More for less" }, started_at: at(0), sequence: 5, steps, ...more },
});

export const samples = [
  run("wait", "waiting", [
    ...before,
    {
      step_id: "plan",
      type: "approval",
      status: "waiting",
      attempt: 1,
      started_at: at(6),
      approval: {
        role: "manager",
        message: "May the budget move?",
        data: { move: { from: "1178", to: "916", amount: { amount: "11132.43", currency: "USD" } } },
        due_at: at(90_000),
        escalated: false,
      },
    },
  ]),
  run("attention", "needs_attention", [
    ...before,
    {
      step_id: "plan",
      type: "action",
      status: "needs_attention",
      attempt: 1,
      started_at: at(6),
      error: { code: "effect-uncertain", message: "The answer never came." },
      input: { action: "sandbox.email.send", to: "ada@northwind.test", subject: "Your plan" },
      known: { action: "sandbox.email.send", idempotency_key: "run_attention/plan/1", started_at: at(6) },
    },
  ]),
  run(
    "failed",
    "failed",
    [
      ...before,
      {
        step_id: "plan",
        status: "failed",
        attempt: 2,
        started_at: at(6),
        completed_at: at(31),
        error: { code: "model-timeout", message: "The model did not answer in time." },
        input: { goal: "More for less" },
        attempts: [6, 19].map((from, index) => ({
          attempt: index + 1,
          status: "failed",
          error: { message: "The model did not answer in time." },
          started_at: at(from),
          completed_at: at(from + 12),
        })),
      },
    ],
    { error: { code: "step-failed", message: "Step plan failed." }, completed_at: at(31) },
  ),
  run("pending", "pending", [], { started_at: undefined }),
];
