// The account's part of the journey: a second factor, an invitation that is accepted, a key, and the record of it all.
import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator app would show now (RFC 6238). */
export function totp(secret, at = Date.now()) {
  const bits = [...secret.replaceAll(" ", "")].map((sign) =>
    alphabet.indexOf(sign).toString(2).padStart(5, "0"),
  );
  const bytes = bits.join("").match(/.{8}/g) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", Buffer.from(bytes.map((byte) => parseInt(byte, 2))))
    .update(counter)
    .digest();
  const offset = hash.at(-1) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** A code is good once; the next one comes with the next half minute. */
async function nextCode(page, secret, used) {
  while (totp(secret) === used) await page.waitForTimeout(500);
  return totp(secret);
}

async function linkFor(mails, address, path) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const answer = await fetch(`${mails}/simulator/mails?to=${encodeURIComponent(address)}`);
    const { data } = await answer.json();
    const found = data
      .map(({ text }) => new RegExp(`${path}\\?token=[^\\s"<>]+`).exec(text)?.[0])
      .find(Boolean);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no mail with ${path} came for ${address}`);
}

/** Begins and ends signed in as the same person. */
export async function accountJourney({ page, look, base, mails, say, email, password }) {
  const heading = (name) => page.getByRole("heading", { level: 1, name }).waitFor();
  const button = (name) => page.getByRole("button", { name, exact: true });
  const signOut = async () => {
    await page.getByRole("button", { name: /Account:/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await heading("Sign in");
  };
  const signIn = async () => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await button("Sign in").click();
  };

  say("verify the address");
  await page.goto(`${base}${await linkFor(mails, email, "/verify-email")}`);
  await page.getByText("Your e-mail address is verified.").waitFor();

  say("set up the second factor");
  await page.goto(`${base}/settings/security`);
  await heading("Security");
  await button("Set up").click();
  await page.getByRole("img", { name: "QR code for your authenticator app" }).waitFor();
  const secret = (await page.getByTestId("totp-secret").innerText()).replaceAll(/\s/g, "");
  const code = page.getByRole("textbox", { name: "Code" });
  const first = totp(secret);
  await code.fill(first);
  await button("Turn on").click();
  await page.getByRole("dialog", { name: "Your recovery codes" }).waitFor();
  await button("I have kept them").click();
  await page.getByText("recovery codes left").waitFor();
  await look("18-security");

  say("sign in with the second factor");
  await signOut();
  await signIn();
  await code.waitFor();
  await look("19-second-factor", { fullPage: false });
  const second = await nextCode(page, secret, first);
  await code.fill(second);
  await button("Sign in").click();
  await heading("Overview");

  say("make an API key");
  await page.goto(`${base}/settings/api-keys`);
  await heading("API keys");
  await button("New key").first().click();
  await page.getByLabel("Name").fill("Nightly import");
  await page.getByLabel("Agent: Read").check();
  await button("Create key").click();
  const key = await page.getByLabel("API key", { exact: true }).innerText();
  if (!/^omk_/.test(key)) throw new Error("the key was not shown");
  await button("I have copied it").click();
  const answer = await fetch(`${base}/api/agentkit/agents`, { headers: { Authorization: `Bearer ${key}` } });
  if (answer.status !== 200) throw new Error(`the new key is answered ${answer.status}`);
  await look("20-api-keys");

  say("invite and accept");
  const guest = email.replace("@", ".guest@");
  await page.goto(`${base}/settings/team`);
  await heading("Team");
  await button("Invite").click();
  await page.getByRole("dialog").getByLabel("E-mail").fill(guest);
  await button("Send invitation").click();
  await page.getByRole("button", { name: `Take back the invitation to ${guest}` }).waitFor();
  await look("21-team");
  const link = await linkFor(mails, guest, "/accept-invitation");
  await signOut();
  await page.goto(`${base}${link}`);
  await page.getByRole("heading", { level: 1, name: /^Join / }).waitFor();
  await look("22-invitation");
  await page.getByLabel("Your name").fill("Grace Hopper");
  await page.getByLabel("Password", { exact: true }).fill("nine loud geese sing");
  await button("Join").click();
  await heading("Overview");
  await signOut();

  say("read the audit trail");
  await signIn();
  await code.waitFor();
  await code.fill(await nextCode(page, secret, second));
  await button("Sign in").click();
  await heading("Overview");
  await page.goto(`${base}/settings/audit`);
  await heading("Audit trail");
  await page
    .getByRole("button", { name: /API key created/ })
    .first()
    .click();
  await button("Verify").click();
  await page.getByText(/\d+ entries, unbroken/).waitFor();
  await look("23-audit-trail");
}
