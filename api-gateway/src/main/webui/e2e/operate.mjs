// The screens for those who keep the work going: live runs, incidents, approvals, usage, versions and triggers.
export async function operate({ page, look, base }) {
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const tab = (name) => page.getByRole("link", { name, exact: true }).click();
  await page.goto(`${base}/runs/live`);
  await heading("Live");
  await page.getByRole("heading", { name: "Under way" }).waitFor();
  await look("18-live");
  await page.goto(`${base}/runs/incidents`);
  await heading("Incidents");
  await page
    .getByRole("button", { name: "Search" })
    .or(page.getByText("Nothing needs you"))
    .first()
    .waitFor();
  await look("19-incidents");
  await page.goto(`${base}/approvals`);
  await heading("Approvals");
  await page.getByRole("article").or(page.getByText("Nothing waits for you")).first().waitFor();
  await look("20-approvals");
  await page.goto(`${base}/usage`);
  await heading("Usage");
  await page.getByRole("heading", { name: "Cost by agent" }).waitFor();
  await look("21-usage");
  await page.goto(`${base}/workflows`);
  await page.getByRole("link", { name: /Where should the budget go/ }).click();
  await tab("Versions");
  await page.getByRole("table", { name: "Versions, newest first" }).waitFor();
  await look("22-versions");
  await tab("Triggers");
  await page
    .getByText("People start it")
    .or(page.getByRole("button", { name: "Pause" }))
    .first()
    .waitFor();
  await look("23-triggers");
  await page.goto(`${base}/agents/analytics/versions`);
  await page.getByRole("table", { name: "Versions, newest first" }).waitFor();
}
