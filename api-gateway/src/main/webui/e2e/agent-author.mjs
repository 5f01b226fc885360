// The author's part of the agents' journey: fill in the form, be told what is wrong with it, keep a draft, publish it.
import { say, saysAt } from "./person.mjs";

const broken = "lifetime|(forever";
const mended = "lifetime|forever";
const instructions = [
  "You look after the daily budgets of campaigns.",
  "Say what was asked and what you did about it, and only what tools have told you.",
].join("\n");

/** Fills in everything that makes an agent: with a budget that is no amount, and a rule that the server cannot read. */
export async function fillIn({ page, look, heading, button }, { name, tool }) {
  say("fill in an agent");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Agents" }).click();
  await heading("Agents");
  await page.getByRole("link", { name: "New agent" }).first().click();
  await heading("New agent");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Type", { exact: true }).selectOption({ label: "Marketing automation" });
  await page.getByLabel(/^Description/).fill("Sets budgets, and asks first when it is much.");
  await page.getByLabel(/^Instructions/).fill(instructions);
  await button("Choose a model").click();
  await page.getByRole("textbox", { name: "Model 1" }).fill("gpt-5.4-mini");
  await button("Add a model to fall back on").click();
  await page.getByRole("textbox", { name: "Model 2" }).fill("gpt-5.4-nano");
  await grant({ page }, tool);
  await form({ page, button });
  await guard({ page, button });
  await page.getByLabel(/^Per run/).fill("a little");
  await page.getByLabel(/^Per month/).fill("1000");
  await fromTheTop(page);
  await look("31-agent-form");
}

/** Nothing of what is looked at lies half under the bars that stay in place. */
const fromTheTop = (page) => page.evaluate(() => scrollTo(0, 0));

/** A tool, what it takes to use it, and from which amount on a person is asked. */
async function grant({ page }, tool) {
  await page.getByLabel("Find a tool").fill("budget sandbox");
  const box = page.getByRole("checkbox", { name: new RegExp(`^${tool.replaceAll(".", "\\.")}`) });
  await box.check();
  const hint = await page.locator(`[id="${await box.getAttribute("aria-describedby")}"]`).innerText();
  if (!hint.includes("campaign:publish")) throw new Error(`what ${tool} needs is not told: ${hint}`);
  await page.getByLabel(`Ask a person, ${tool}`).selectOption({ label: "Above an amount" });
  await page.getByLabel("Amount in US dollars").fill("50");
  await page.getByLabel("Find a tool").fill("");
}

/** The form of what it is given as text, and of its answer as a table. */
async function form({ page, button }) {
  const properties = { task: { type: "string", description: "What is to be done." } };
  await page
    .getByLabel(/^Input schema/)
    .fill(JSON.stringify({ type: "object", properties, required: ["task"] }));
  await button("Edit as a table").last().click();
  const answer = page.getByRole("group", { name: "Output schema" });
  for (const [index, row] of [
    { name: "summary", type: "Text", meaning: "What was done, in a few words" },
    { name: "sources", type: "List of texts", meaning: "The calls it is taken from" },
  ].entries()) {
    await answer.getByRole("button", { name: "Add a property" }).click();
    await answer.getByLabel(`Name of property ${index + 1}`).fill(row.name);
    await answer.getByLabel(`Type of property ${index + 1}`).selectOption({ label: row.type });
    await answer.getByLabel(`Meaning of property ${index + 1}`).fill(row.meaning);
  }
}

async function guard({ page, button }) {
  await button("Add a rule").click();
  const rule = page.getByRole("group", { name: "Rule 1" });
  // Not what it answers: such a rule holds the words back until all of them were looked at.
  await rule.getByLabel("Looks at").selectOption({ label: "What it does with tools" });
  await rule.getByLabel("Kind").selectOption({ label: "Pattern" });
  await rule.getByLabel("When it is broken").selectOption({ label: "Stop" });
  await rule.getByLabel(/^Name/).fill("no-endless-budgets");
  await rule.getByLabel("Pattern").fill(broken);
}

/** What is wrong is said at its field, by the page or by the server; nothing is kept until it is mended. */
export async function saveDraft({ page, look, provoke, heading, button }, { name }) {
  say("be told what is wrong, and save the draft");
  await button("Save draft").click();
  await saysAt(page, page.getByLabel(/^Per run/), /Use a number such as 0\.50\./);
  await page.getByText("One field needs your attention.").waitFor();
  await fromTheTop(page);
  await look("32-agent-form-wrong");
  await page.getByLabel(/^Per run/).fill("300");
  provoke(422, "/api/agentkit/agents?publish=false");
  await button("Save draft").click();
  const pattern = page.getByRole("group", { name: "Rule 1" }).getByLabel("Pattern");
  await page.getByText("One field needs your attention.").waitFor();
  await saysAt(page, pattern, /pattern/i);
  await fromTheTop(page);
  await look("33-agent-form-refused");
  await pattern.fill(mended);
  await button("Save draft").click();
  await heading(`Edit ${name}`);
  await page.getByText("Draft, not published").waitFor();
  await page.reload();
  await heading(`Edit ${name}`);
  await holds(page, /^Instructions/, instructions);
  await holds(page, "Model 2", "gpt-5.4-nano");
  await holds(page, "Amount in US dollars", "50");
  await holds(page, "Name of property 2", "sources");
  await holds(page, "Pattern", mended);
  await holds(page, /^Per run/, "300");
  await look("34-agent-draft");
}

async function holds(page, label, wanted) {
  const kept = await page.getByRole("textbox", { name: label }).inputValue();
  if (Number(kept) !== Number(wanted) && kept !== wanted)
    throw new Error(`${label} was not kept: ${kept} in place of ${wanted}`);
}

export async function publish({ page, look, heading, button }, { name }) {
  say("publish it");
  await button("Publish changes").click();
  await heading(name);
  await page.getByText("Version 1", { exact: true }).waitFor();
  await page.getByText("asks above $50.00").waitFor();
  await look("37-agent");
}
