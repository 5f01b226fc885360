// A real browser that takes nothing lightly: console errors, policy violations and axe findings are all faults.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Asking who is signed in before anyone is: the browser itself reports the 401. */
function expected(message) {
  return message.text().includes("401") && message.location().url.endsWith("/api/session");
}

export async function open({ screenshots }) {
  const browser = await chromium.launch({
    executablePath: process.env.OMNIFY_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars"],
  });
  const context = await browser.newContext({
    viewport: wide,
    colorScheme: "light",
    reducedMotion: "reduce",
    locale: "en-US",
  });
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults = [];
  const refusals = [];
  const provoked = (message) =>
    refusals.some(
      ({ status, path }) => message.text().includes(status) && message.location().url.includes(path),
    );
  page.on("console", (message) => {
    if (message.type() === "error" && !expected(message) && !provoked(message))
      faults.push(`console: ${message.text()} (${message.location().url} on ${page.url()})`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message} (${page.url()})`));

  async function check(name) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(
      // A page behind a modal is hidden from everyone; what counts then is the modal.
      (tags) =>
        globalThis.axe.run(document.querySelector("[role=dialog]") ?? document, {
          runOnly: { type: "tag", values: tags },
        }),
      rules,
    );
    for (const { id, help, nodes } of violations)
      faults.push(
        `axe on ${name}: ${id}, ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      );
  }

  /** Waits until what the change of a theme or a width set in motion has come to rest. */
  async function settled() {
    await page.evaluate(async () => {
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      for (let i = 0; i < 3; i++) await frame();
      const ends = ({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime);
      const moving = document.getAnimations().filter(ends);
      await Promise.allSettled(moving.map(({ finished }) => finished));
    });
  }

  /** Looks at the present screen in both themes and both widths, and checks each theme. */
  async function look(name, { still = false, fullPage = true } = {}) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const viewport of [wide, narrow]) {
        await page.setViewportSize(viewport);
        await settled();
        if (!still) await check(`${name} (${colorScheme}, ${viewport.width})`);
        if (screenshots) {
          mkdirSync(screenshots, { recursive: true });
          const path = join(screenshots, `${name}-${viewport.width}-${colorScheme}.png`);
          await page.screenshot({ path, fullPage });
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) faults.push(`${name}: the page is ${overflow} px too wide at ${viewport.width}`);
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(wide);
  }

  /** From here on such an answer is what the journey is after, and no fault. */
  const provoke = (status, path) => refusals.push({ status: String(status), path });

  return { page, look, provoke, faults, close: () => browser.close() };
}
