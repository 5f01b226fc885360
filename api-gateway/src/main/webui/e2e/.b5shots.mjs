import { open } from "./browser.mjs";
const base = "http://127.0.0.1:5299";
const only = process.argv.slice(2);
const { page, look, faults, close } = await open({ screenshots: "/tmp/b5shots" });
await page.goto(`${base}/login`);
await page.getByLabel("E-mail").fill("ada@example.com");
await page.getByLabel("Password", { exact: true }).fill("seven quiet otters cross");
await page.getByRole("button", { name: "Sign in", exact: true }).click();
await page.getByRole("heading", { level: 1, name: "Overview" }).waitFor();
const w = "/workflows/where-should-the-budget-go";
const screens = {
  incidents: [
    "/runs/incidents",
    async () => {
      for (const s of await page.locator("summary").all()) await s.click();
    },
  ],
  bulk: [
    "/runs",
    async () => {
      await page.getByRole("button", { name: "Act on all…" }).click();
      await page.getByText("will be cancelled").waitFor();
    },
  ],
  live: ["/runs/live"],
  runs: ["/runs"],
  workflow: [w],
  versions: [`${w}/versions`],
  triggers: [`${w}/triggers`],
  newtrigger: [
    `${w}/triggers`,
    async () => {
      await page.getByRole("button", { name: "New trigger" }).click();
    },
  ],
  backfill: [
    `${w}/triggers`,
    async () => {
      await page.getByRole("button", { name: "Make up for the past" }).click();
    },
  ],
  webhook: [
    `${w}/triggers`,
    async () => {
      await page.getByRole("button", { name: "Address and secret" }).click();
      await page.getByText("Callers send").waitFor();
    },
  ],
  approvals: ["/approvals"],
  edit: [
    "/approvals",
    async () => {
      await page.getByRole("button", { name: "Edit first" }).first().click();
    },
  ],
  usage: [
    "/usage",
    async () => {
      await page.locator(".recharts-bar-rectangle").first().waitFor();
    },
  ],
  usagetable: [
    "/usage",
    async () => {
      await page.getByText("Cost by agent").waitFor();
      while (await page.getByRole("button", { name: "Show data table" }).count())
        await page.getByRole("button", { name: "Show data table" }).first().click();
    },
  ],
  agents: ["/agents"],
  agent: ["/agents/analytics"],
  agentversions: ["/agents/analytics/versions"],
  agentedit: [
    "/agents/analytics/edit",
    async () => {
      await page.getByLabel("Instructions").fill("Compare {{metric}} for {{audience}}.");
      await page.getByRole("button", { name: "Choose a model" }).click();
      await page.getByRole("button", { name: "Add a rule" }).click();
      await page.getByRole("checkbox", { name: /analytics.query/ }).waitFor();
      await page
        .getByRole("button", { name: "Add a property" })
        .first()
        .click()
        .catch(() => 0);
    },
  ],
  console: ["/executions/exec_waiting"],
  speech: [
    "/executions/exec_running",
    async () => {
      await page.waitForTimeout(1500);
    },
  ],
  audit: ["/settings/audit"],
};
for (const [name, [path, act]] of Object.entries(screens)) {
  if (only.length && !only.includes(name)) continue;
  try {
    await page.goto(base + path);
    await page.locator("h1").waitFor();
    await page.waitForTimeout(500);
    if (act) await act();
    await look(name, {
      still: false,
      fullPage: !["bulk", "newtrigger", "backfill", "webhook", "edit"].includes(name),
    });
  } catch (e) {
    console.log("FAILED", name, e.message.slice(0, 300));
  }
}
await close();
for (const f of faults) console.log("FAULT", f.slice(0, 400));
