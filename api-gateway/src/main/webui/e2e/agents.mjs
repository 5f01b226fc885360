// An agent of one's own in a real browser: make it, try it, let it ask before it spends, and come back while it works.
//
//   OMNIFY_SIMULATOR    where the model and the platforms are simulated, to make an answer slow
//
// And what person.mjs names. The last line of the output is JSON: {"agent","trial","spending":{"execution","campaign"},"left"}:
// the agent's id, and the executions that tried it, that spent after a person had changed the amount, and that was left and
// come back to.
import { fillIn, publish, saveDraft } from "./agent-author.mjs";
import { base, begin, order, say, saysAt } from "./person.mjs";

const simulator = process.env.OMNIFY_SIMULATOR;
if (!simulator) throw new Error("OMNIFY_SIMULATOR names the simulator");
const mark = Date.now();
const person = {
  name: "Ada Lovelace",
  organisation: "Northwind Outdoor",
  email: `ada.agents.${mark}@example.com`,
  password: "seven quiet otters cross",
};
const agent = { name: "Budget keeper", tool: "sandbox.budget.set" };
const campaign = `camp_${mark}`;
const journey = await begin();
const { page, look, provoke, heading, button, signUp, walk } = journey;
const status = (text) => page.getByText(text, { exact: true }).first();
const main = page.locator("main");
const speech = page.getByLabel(/^What it says/);
const idOf = (link) => /executions\/([^/?]+)/.exec(link)?.[1];

/** The model takes its time with this task, so that a person can watch it speak. */
const slowly = (task, seconds) =>
  order(simulator, {
    kind: "slow",
    times: 2,
    delay_ms: seconds * 1_000,
    match: { path: "/openai/v1/responses", contains: task },
  });

async function run(task) {
  await page.getByLabel("Input", { exact: true }).fill(JSON.stringify({ task }, null, 2));
  await button("Run agent").click();
  const link = page.getByRole("link", { name: "What it did" });
  await link.waitFor();
  return idOf(await link.getAttribute("href"));
}

/** Words must come bit by bit: what is seen later begins with what was seen before. */
async function speaks() {
  await page.waitForFunction((box) => (box?.textContent ?? "").length > 0, await speech.elementHandle());
  const before = await speech.innerText();
  await page.waitForFunction(
    ([box, length]) => box.textContent.trim().length > length,
    [await speech.elementHandle(), before.trim().length],
  );
  const after = await speech.innerText();
  if (!after.startsWith(before.trim())) throw new Error(`the words do not go on: ${before} … ${after}`);
}

/** What the API says of the execution, to the same person. */
async function told(id) {
  return page.evaluate(
    async (path) => (await fetch(path)).json(),
    `/api/agentkit/executions/${encodeURIComponent(id)}`,
  );
}

/** The end that the screen shows is the end that there was: state, answer, turns, and money. */
async function showsTheEnd(id) {
  await status("Completed").waitFor({ timeout: 60_000 });
  await page.getByLabel("Answer", { exact: true }).last().waitFor();
  const execution = await told(id);
  const answer = JSON.parse(await page.getByLabel("Answer", { exact: true }).last().innerText());
  if (JSON.stringify(answer) !== JSON.stringify(execution.data))
    throw new Error(`the answer is ${JSON.stringify(execution.data)}, shown is ${JSON.stringify(answer)}`);
  const turns = await page.getByRole("heading", { name: /^Turn \d+$/ }).count();
  if (turns !== execution.turns.length)
    throw new Error(`${turns} of ${execution.turns.length} turns are shown`);
  if ((await speech.count()) > 0) throw new Error("it seems to be speaking still");
  const spent = Number(execution.usage.cost.amount);
  const cost = await page
    .locator("dt", { hasText: /^Cost$/ })
    .locator("+ dd")
    .first()
    .innerText();
  if (!(spent > 0) || Math.abs(Number(cost.replace("$", "")) - spent) > 0.0001)
    throw new Error(`it cost ${spent}, shown is ${cost}`);
}

async function tryIt() {
  say("try the draft");
  await button("Try it").click();
  const dialog = page.getByRole("dialog", { name: `Try ${agent.name}` });
  await dialog.waitFor();
  const task = `How do the campaigns perform? (${mark})`;
  await slowly(task, 8);
  const id = await run(task);
  await dialog.getByText("analytics.query", { exact: true }).first().waitFor();
  await speaks();
  await look("35-try-speaking", { still: true, fullPage: false });
  await showsTheEnd(id);
  await look("36-try", { fullPage: false });
  await page.keyboard.press("Escape");
  return id;
}

async function askFirst() {
  say("let it ask before it spends");
  const wish = { campaign, amount: { amount: "250.00", currency: "USD" } };
  const id = await run(`Call ${agent.tool} with ${JSON.stringify(wish)}`);
  await page.getByText("Waits for approval").first().waitFor();
  await look("38-waits");
  await page.getByRole("link", { name: "What it did" }).click();
  await page.getByRole("article", { name: new RegExp(`^${agent.tool} by`) }).waitFor();
  await page.reload();
  await status("Waiting for approval").waitFor();
  await page.getByRole("link", { name: /^Approvals\s*1\s*waiting$/ }).click();
  await heading("Approvals");
  return id;
}

/** The question says all: what kind of deed, how much, and exactly what. */
async function decide() {
  say("change what it wants, and approve");
  const card = page.getByRole("article", { name: `${agent.tool} by ${agent.name}` });
  await card.getByText("Spends money").waitFor();
  await card.getByText("$250.00").waitFor();
  await card.getByText("More money is at stake than the agent may move alone.").waitFor();
  const exactly = await card.getByLabel("Exactly this", { exact: true }).innerText();
  if (!exactly.includes(campaign) || !exactly.includes('"250.00"'))
    throw new Error(`not exactly what is asked: ${exactly}`);
  await look("39-approvals");
  await card.getByRole("button", { name: "Edit first" }).click();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByLabel("What will be done");
  const edited = (amount) => JSON.stringify({ campaign, amount: { amount, currency: "USD" } }, null, 2);
  await field.fill(edited("much"));
  provoke(422, "/decision");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await saysAt(page, field, /does not match/);
  await look("40-edit-refused", { fullPage: false });
  await field.fill(edited("40.00"));
  await dialog.getByLabel(/^Comment/).fill("Begin small.");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Nothing waits for you").waitFor();
  await look("41-approvals-empty");
  await page.getByRole("link", { name: "Edited", exact: true }).click();
  await card.getByLabel("Done in its place", { exact: true }).waitFor();
  await card.getByText(`${person.name},`).waitFor();
  await look("42-approvals-edited");
  await card.getByRole("link", { name: agent.name }).click();
}

async function leaveAndComeBack() {
  say("come back in the middle of its work");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Agents" }).click();
  await page.getByRole("link", { name: agent.name, exact: true }).click();
  await heading(agent.name);
  const task = `How did the campaigns perform before? (${mark})`;
  await slowly(task, 10);
  const id = await run(task);
  await page.getByRole("link", { name: "What it did" }).click();
  await heading(/^Execution/);
  await speech.waitFor();
  await speaks();
  await page.reload();
  await status("Running").waitFor();
  await look("44-come-back", { still: true });
  await showsTheEnd(id);
  await look("45-execution");
  return id;
}

await walk(async () => {
  await signUp(person);
  await fillIn(journey, agent);
  await saveDraft(journey, agent);
  const trial = await tryIt();
  await publish(journey, agent);
  const id = /agents\/([^/?]+)/.exec(page.url())?.[1];
  const execution = await askFirst();
  await decide();
  await heading(/^Execution/);
  await showsTheEnd(execution);
  const done = await main.getByLabel("Done in its place", { exact: true }).innerText();
  if (!done.includes('"40.00"')) throw new Error(`not what the person made of it: ${done}`);
  await look("43-spent");
  const left = await leaveAndComeBack();
  await page.goto(`${base}/agents`);
  await heading("Agents");
  await page.getByRole("link", { name: agent.name, exact: true }).waitFor();
  await look("46-agents");
  return { agent: id, trial, spending: { execution, campaign }, left };
});
