// The CRM's part of the journey: connect the simulated GoHighLevel, add a client, write to them, e-mail to many.
export async function clientsJourney({ page, look, base, say }) {
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const button = (name) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");

  say("connect the CRM");
  await page.goto(`${base}/clients`);
  await page.getByText("GoHighLevel is not connected").waitFor();
  await page.getByRole("link", { name: "Connect GoHighLevel" }).click();
  await button("Connect GoHighLevel").click();
  await button("Connect the simulation").click();
  await dialog.getByRole("radio").first().check();
  await button("Use this account").click();
  await dialog.waitFor({ state: "detached" });

  say("add a client and write to them");
  await page.getByRole("link", { name: "Clients", exact: true }).click();
  await heading("Clients");
  await button("New client").first().click();
  await dialog.getByLabel("Name").fill("Grace Hopper");
  await dialog.getByLabel("E-mail").fill("grace@example.com");
  await dialog.getByLabel("Tags").fill("vip");
  await button("Add the client").click();
  await heading("Grace Hopper");
  await button("Write").click();
  await dialog.getByLabel("Subject").fill("Your order");
  await dialog.getByLabel("Text").fill("It is on its way.");
  await button("Send").click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Your order" })
    .getByText(/^(Accepted|Sent|Delivered|Opened)$/)
    .waitFor();
  await look("24-client");

  say("e-mail to many");
  await page.goto(`${base}/clients/mailings/new`);
  await heading("New e-mail campaign");
  await page.getByLabel("Name").fill("Autumn");
  await page.getByLabel("Subject").fill("Leaves");
  await page.getByLabel("From").fill("Ada <ada@example.com>");
  await page.getByLabel("Tags").fill("vip");
  await button("Keep as a draft").click();
  await heading("Autumn");
  await button("Schedule").click();
  await button("Schedule it").click();
  await dialog.waitFor({ state: "detached" });
  await page.locator("header").getByText("Scheduled", { exact: true }).waitFor();
  await page.goto(`${base}/clients?q=hopper`);
  await page.getByRole("table", { name: "Clients" }).getByText("Grace Hopper").waitFor();
  await look("25-clients");
}
