// Fails when the first load or a lazy chunk grows beyond its budget (kB, gzip).
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const budget = { initial: 190, lazy: 130 };
const here = fileURLToPath(new URL("..", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "omnify-budget-"));
const vite = join(here, "node_modules/vite/bin/vite.js");
execFileSync(process.execPath, [vite, "build", "--outDir", out, "--emptyOutDir", "--logLevel", "error"], {
  cwd: here,
  stdio: "inherit",
});

const manifest = JSON.parse(readFileSync(join(out, ".vite/manifest.json"), "utf8"));
const size = (file) => gzipSync(readFileSync(join(out, file))).length / 1000;
const initial = new Set();
(function walk(key) {
  const chunk = manifest[key];
  if (!chunk || initial.has(chunk.file)) return;
  initial.add(chunk.file);
  for (const css of chunk.css ?? []) initial.add(css);
  for (const next of chunk.imports ?? []) walk(next);
})("index.html");

const faults = [];
const first = [...initial].reduce((sum, file) => sum + size(file), 0);
if (first > budget.initial) faults.push(`first load ${first.toFixed(1)} kB, at most ${budget.initial}`);
let largest = 0;
for (const chunk of Object.values(manifest)) {
  if (!chunk.file.endsWith(".js") || initial.has(chunk.file)) continue;
  const kb = size(chunk.file);
  largest = Math.max(largest, kb);
  if (kb > budget.lazy) faults.push(`${chunk.file} ${kb.toFixed(1)} kB, at most ${budget.lazy}`);
}
const html = readFileSync(join(out, "index.html"), "utf8");
if (/<script(?![^>]*\bsrc=)[^>]*>/.test(html)) faults.push("index.html holds an inline script");
if (!existsSync(join(out, "theme.js"))) faults.push("theme.js is missing");
rmSync(out, { recursive: true });
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log(`first load ${first.toFixed(1)} kB gz, largest lazy chunk ${largest.toFixed(1)} kB gz`);
