// The whole job in a real browser: sign up, import, check the mapping, run, watch, read the answer, follow a figure.
//
//   OMNIFY_CSV          the export to import
//   OMNIFY_SIMULATOR    where vendors are simulated and mails taken in; without it clients and accounts are left out
//   OMNIFY_RUN_TIMEOUT  seconds the run may take (120)
//
// And what person.mjs names. The last line of the output is JSON: {"run","status","mode","campaigns":[{"campaign","rank","spend","conversions",
// "cost_per_conversion"}],"moves":[...],"accepted","crm":{"email","sale","message","mailing"}}.
import { basename } from "node:path";
import { accountJourney } from "./account.mjs";
import { clientsJourney } from "./clients.mjs";
import { operate } from "./operate.mjs";
import { base, begin, say } from "./person.mjs";

const csv = process.env.OMNIFY_CSV;
const simulator = process.env.OMNIFY_SIMULATOR;
const email = `ada.${Date.now()}@example.com`;
const password = "seven quiet otters cross";
const patience = Number(process.env.OMNIFY_RUN_TIMEOUT ?? 120) * 1000;
if (!csv) throw new Error("OMNIFY_CSV names the export to import");

const numberOf = (text) => {
  const digits = text.replaceAll(/[^\d.-]/g, "");
  return digits === "" ? null : Number(digits);
};
const { page, look, heading, button, signUp, walk } = await begin();

async function importFile() {
  say("import");
  await page.getByRole("link", { name: "Import a file" }).click();
  await heading("Import a file");
  await page.getByLabel("File to import").setInputFiles(csv);
  await page.getByRole("heading", { name: "What the columns mean" }).waitFor();
  for (const field of ["Date", "Spend", "Conversions", "Days are written as"]) {
    const value = await page.getByLabel(field).first().inputValue();
    if (value === "") throw new Error(`the mapping of ${field} was not recognised in ${basename(csv)}`);
  }
  await look("03-import-mapping");
  await button("Import").click();
  await page.getByText("Your data is in").waitFor({ timeout: 120_000 });
  const accepted = await page
    .locator("dt", { hasText: /^Accepted$/ })
    .locator("+ dd")
    .textContent();
  await look("04-import-report");
  return numberOf(accepted ?? "");
}

async function watchRun() {
  say("run");
  await page.getByRole("link", { name: "Where should the budget go?" }).click();
  await heading("Where should the budget go?");
  await page.locator(".react-flow__node").first().waitFor();
  await look("05-workflow");
  await page.getByLabel(/^Goal/).fill("More conversions for the same money");
  await button("Run").click();
  const status = page.getByTestId("run-status");
  await status.waitFor();
  await look("06-run-live", { still: true });
  await page.waitForFunction(
    () =>
      /completed|failed|cancelled|needs_attention/.test(
        document.querySelector("[data-testid=run-status]")?.getAttribute("data-status") ?? "",
      ),
    undefined,
    { timeout: patience },
  );
  const ended = await status.getAttribute("data-status");
  if (ended !== "completed")
    throw new Error(`the run is ${ended}: ${await page.locator("main").innerText()}`);
  await page.getByTestId("result").waitFor();
  await page.locator(".recharts-bar-rectangle").first().waitFor();
}

async function readResult() {
  say("read the result");
  const rows = await page.locator("tr[data-campaign]").all();
  const campaigns = [];
  for (const row of rows) {
    const cells = await row.locator("td").allInnerTexts();
    campaigns.push({
      campaign: await row.getAttribute("data-campaign"),
      rank: numberOf(cells[0]),
      impressions: numberOf(cells[2]),
      clicks: numberOf(cells[3]),
      spend: numberOf(cells[4]),
      conversions: numberOf(cells[5]),
      cost_per_conversion: numberOf(cells[6]),
    });
  }
  const moves = await page.locator("section[aria-labelledby=proposal] li > p:first-child").allInnerTexts();
  const mode = await page.getByTestId("run-status").innerText();
  await look("07-result");
  return { campaigns, moves, mode: /SIMULATION|LIVE|FALLBACK/.exec(mode)?.[0] ?? null };
}

async function followFigure(campaigns) {
  say("follow a figure to its source");
  const { campaign } = campaigns.at(-1);
  await page.getByRole("link", { name: `Spend of campaign ${campaign}:` }).click();
  const row = page.getByRole("dialog").locator("tr[aria-current]");
  await row.waitFor();
  const text = await row.innerText();
  if (!text.includes(campaign)) throw new Error(`the marked row is not of campaign ${campaign}: ${text}`);
  await look("08-source", { fullPage: false });
  await page.getByRole("link", { name: "Open the agent's execution" }).click();
  await page.getByRole("heading", { level: 1, name: /^Execution/ }).waitFor();
  await page.locator("tr[aria-current]").waitFor();
  await look("09-execution");
}

async function lookAround() {
  say("look around");
  const menu = page.getByRole("navigation", { name: "Main" });
  await menu.getByRole("link", { name: "Agents" }).click();
  await heading("Agents");
  await page.getByRole("link", { name: "Analytics", exact: true }).waitFor();
  await look("10-agents");
  await page.getByRole("link", { name: "Analytics", exact: true }).click();
  await heading("Analytics");
  await page.getByRole("heading", { name: "Executions" }).waitFor();
  await look("11-agent");
  await page.goto(`${base}/agents/new`);
  await heading("New agent");
  await button("Create agent").click();
  await page.getByText("Give the agent a name.").waitFor();
  await look("12-agent-form");
  await page.goto(`${base}/runs`);
  await heading("Runs");
  await page.getByRole("link", { name: "Where should the budget go?" }).first().waitFor();
  await look("13-runs");
  await operate({ page, look, base });
  await page.goto(`${base}/data`);
  await heading("Data");
  await look("14-data");
  await page.goto(`${base}/`);
  await page.locator(".recharts-bar-rectangle").first().waitFor();
  await look("15-overview");
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Jump to a page").waitFor();
  await look("16-palette", { fullPage: false });
  await page.keyboard.press("Escape");
}

async function signOut() {
  say("sign out");
  await page.getByRole("button", { name: /Account:/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await heading("Sign in");
  await look("17-sign-in");
}

await walk(async () => {
  const person = { name: "Ada Lovelace", organisation: "Northwind Outdoor", email, password };
  await signUp(person, () => look("01-sign-up"));
  await look("02-overview-empty");
  const accepted = await importFile();
  await watchRun();
  const run = /runs\/([^/?]+)/.exec(page.url())?.[1];
  const result = await readResult();
  await followFigure(result.campaigns);
  await lookAround();
  const crm = simulator && (await clientsJourney({ page, look, base, simulator, say }));
  if (simulator) await accountJourney({ page, look, base, mails: simulator, say, email, password });
  await signOut();
  return { run, status: "completed", accepted, crm, ...result };
});
