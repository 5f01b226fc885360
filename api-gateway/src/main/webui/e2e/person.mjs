// What every journey begins and ends with: a browser, a person with an organisation of their own, and a tally of faults.
//
//   OMNIFY_URL          where the dashboard is served (http://127.0.0.1:8080)
//   OMNIFY_CHROMIUM     the browser (/usr/bin/chromium)
//   OMNIFY_SCREENSHOTS  folder for pictures; none are taken without it
//
// The last line of the output is what came of the journey, as JSON. The exit code is 1 when a step failed or a fault was seen.
import { open } from "./browser.mjs";

const screenshots = process.env.OMNIFY_SCREENSHOTS;
export const base = process.env.OMNIFY_URL ?? "http://127.0.0.1:8080";
export const say = (text) => process.stderr.write(`${text}\n`);

/** A browser with short words for what people look for, and the two things every journey does. */
export async function begin() {
  const { page, look, provoke, faults, close } = await open({ screenshots });
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const button = (name) => page.getByRole("button", { name, exact: true });

  async function signUp({ name, organisation, email, password }, looked = async () => {}) {
    say("sign up");
    await page.goto(`${base}/signup`);
    await heading("Create your organisation");
    await looked();
    await page.getByLabel("Your name").fill(name);
    await page.getByLabel("Organisation").fill(organisation);
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await button("Create organisation").click();
    await heading("Overview");
    await page.getByText("From your data to an answer").waitFor();
  }

  /** Walks the journey, tells what came of it, and ends the process. */
  async function walk(journey) {
    let failure;
    try {
      process.stdout.write(`${JSON.stringify(await journey())}\n`);
    } catch (error) {
      failure = error;
      if (screenshots)
        await page.screenshot({ path: `${screenshots}/failure.png`, fullPage: true }).catch(() => undefined);
    }
    await close();
    for (const fault of faults) say(`FAULT ${fault}`);
    if (failure) say(`FAILED ${failure.stack}`);
    process.exit(failure || faults.length > 0 ? 1 : 0);
  }

  return { page, look, provoke, heading, button, signUp, walk };
}

/** Orders that one of the simulated vendors' requests goes wrong, or late; only such as hold this text. */
export async function order(simulator, fault) {
  const answer = await fetch(`${simulator}/simulator/faults`, {
    method: "POST",
    body: JSON.stringify(fault),
  });
  if (answer.status !== 201) throw new Error(`the fault was not taken: ${await answer.text()}`);
}

/** The field itself is told to be wrong, and why, also to those who cannot see it. */
export async function saysAt(page, field, message) {
  await field.and(page.locator("[aria-invalid=true]")).waitFor();
  const ids = (await field.getAttribute("aria-describedby")).split(" ");
  const texts = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).innerText()));
  if (!texts.some((text) => message.test(text)))
    throw new Error(`the field does not say ${message}: ${texts.join(" | ")}`);
}
