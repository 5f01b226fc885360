// The CRM's part of the journey: connect it, find somebody, sell and write to them once, e-mail to many, read what came.
import { order } from "./person.mjs";

/** The time of the simulated vendors, which tests move ahead of ours. */
async function vendorsClock(simulator, change) {
  const request = change && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(change),
  };
  const answer = await fetch(`${simulator}/simulator/market/clock`, request);
  return new Date((await answer.json()).now);
}

const dayOf = (time) => time.toISOString().slice(0, 10);
const daysAfter = (time, days) => new Date(time.getTime() + days * 86_400_000);

/** Answers what is to be found at the vendor once: a client's address, a sale's name, the subjects of two e-mails. */
export async function clientsJourney({ page, look, base, simulator, say }) {
  const mark = Date.now();
  const made = {
    email: `grace.${mark}@example.com`,
    sale: `Roof ${mark}`,
    message: `Order ${mark}`,
    mailing: `Leaves ${mark}`,
  };
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const button = (name) => page.getByRole("button", { name, exact: true });
  const link = (name) => page.getByRole("link", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const closed = () => dialog.waitFor({ state: "detached" });
  const people = page.getByRole("table", { name: "Clients" }).locator("tbody tr");

  async function connect() {
    say("connect the CRM");
    await page.goto(`${base}/clients`);
    await page.getByText("GoHighLevel is not connected").waitFor();
    await link("Connect GoHighLevel").click();
    await button("Connect GoHighLevel").click();
    await button("Connect the simulation").click();
    await dialog.getByRole("radio").first().check();
    await button("Use this account").click();
    await closed();
  }

  async function search(fields) {
    for (const [label, text] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(text);
    await button("Search").click();
  }

  async function find() {
    say("find clients");
    await link("Clients").click();
    await heading("Clients");
    await people.nth(20).waitFor();
    await look("24-clients");
    const address = await people.first().locator("td").nth(1).locator("p").first().innerText();
    await search({ Search: address.toUpperCase() });
    await people.nth(1).waitFor({ state: "detached" });
    await people.filter({ hasText: address }).waitFor();
    await search({ Search: "", Tag: "newsletter" });
    await people.nth(1).waitFor();
    const others = await people.filter({ hasNotText: "newsletter" }).count();
    if (others > 0) throw new Error(`${others} clients are shown who do not have the tag`);
  }

  async function edit() {
    say("add a client, change them, tag them");
    await button("New client").click();
    await dialog.getByLabel("Name").fill("Grace Hoper");
    await dialog.getByLabel("E-mail").fill(made.email);
    await button("Add the client").click();
    await heading("Grace Hoper");
    await button("Edit").click();
    await dialog.getByLabel("Name").fill("Grace Hopper");
    await dialog.getByLabel("Phone").fill("+4930123456");
    await button("Save").click();
    await heading("Grace Hopper");
    await link("+4930123456").waitFor();
    await page.getByLabel("Add tags").fill(`vip, reader-${mark}`);
    await button("Add").click();
    await button(`Take away reader-${mark}`).waitFor();
  }

  async function sell() {
    say("sell them something, and win");
    await button("New opportunity").click();
    await dialog.getByLabel("Name").fill(made.sale);
    await dialog.getByLabel("Value in").fill("1200.50");
    await button("Add the opportunity").click();
    await closed();
    await button(`Move ${made.sale}`).click();
    await dialog.getByLabel("Stage").selectOption({ index: 2 });
    await dialog.getByLabel("Status").selectOption("won");
    await button("Save").click();
    await closed();
    await page
      .getByRole("listitem")
      .filter({ hasText: made.sale })
      .getByText("Won", { exact: true })
      .waitFor();
  }

  async function write() {
    say("write once, though the answer is lost");
    const match = { model: "gohighlevel", path: "/conversations/messages", contains: made.message };
    await order(simulator, { kind: "cut_stream", times: 1, match });
    await button("Write").click();
    await dialog.getByLabel("Subject").fill(made.message);
    await dialog.getByLabel("Text").fill("It is on its way.");
    await button("Send").click();
    await closed();
    const letters = page.getByRole("listitem").filter({ hasText: made.message });
    await letters.getByText(/^(Accepted|Sent|Delivered|Opened)$/).waitFor();
    await page.reload();
    await letters.first().waitFor();
    if ((await letters.count()) !== 1) throw new Error("the message is not shown once");
    await look("25-client");
  }

  async function mailing() {
    say("e-mail to many");
    const now = await vendorsClock(simulator);
    const goes = daysAfter(now.getTime() > Date.now() ? now : new Date(), 1);
    await page.goto(`${base}/clients/mailings`);
    await link("New e-mail campaign").first().click();
    await heading("New e-mail campaign");
    await page.getByLabel("Name").fill("Autumn");
    await page.getByLabel("Subject").fill(made.mailing);
    await page.getByLabel("From").fill("Ada <ada@example.com>");
    await page.getByLabel("Tags").fill(`reader-${mark}`);
    await button("Keep as a draft").click();
    await heading("Autumn");
    await button("Schedule").click();
    await dialog.getByLabel("Goes out").fill(`${dayOf(goes)}T09:00`);
    await dialog.getByLabel("Time zone").fill("Europe/Berlin");
    await button("Schedule it").click();
    await closed();
    const state = page.locator("header");
    await state.getByText("Scheduled", { exact: true }).waitFor();
    await vendorsClock(simulator, { to: daysAfter(goes, 2).toISOString() });
    await page.reload();
    await state.getByText("Sent", { exact: true }).waitFor();
    return goes;
  }

  async function results(goes) {
    say("read what came of it");
    await page.goto(`${base}/clients/results?to=${dayOf(daysAfter(goes, 3))}`);
    const sent = page
      .getByRole("table", { name: "What became of the e-mails" })
      .getByRole("row", { name: /^Sent/ });
    await sent.waitFor();
    if (!/\b1\b/.test(await sent.innerText())) throw new Error(`not one is sent: ${await sent.innerText()}`);
    await page.getByText("Worth of the open ones").waitFor();
    await look("26-results");
  }

  await connect();
  await find();
  await edit();
  await sell();
  await write();
  await results(await mailing());
  return made;
}
