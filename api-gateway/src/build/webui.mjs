// Runs the dashboard's npm from Maven, and only when it has something to do:
//   node webui.mjs install            npm ci, when node_modules is missing or package-lock.json has changed
//   node webui.mjs build <outDir>     vite build into outDir, when a source has changed
//   node webui.mjs check              types, lint and unit tests
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const webui = resolve(dirname(fileURLToPath(import.meta.url)), "../main/webui");
const [task, outDir] = process.argv.slice(2);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`The dashboard is built with Node 20.19 or newer; this is ${process.version}.`);

if (task === "install") install();
else if (task === "build" && outDir) build(resolve(outDir));
else if (task === "check") npm("run", "check");
else fail("usage: webui.mjs install | build <outDir> | check");

function install() {
  const stamp = join(webui, "node_modules/.installed-lock");
  const lock = hash([join(webui, "package-lock.json")], true);
  if (read(stamp) === lock) return;
  npm("ci", "--no-audit", "--no-fund");
  writeFileSync(stamp, lock);
}

function build(out) {
  const stamp = resolve(out, "../../../webui.stamp");
  const sources = hash(files(webui), false) + hash([join(webui, "package-lock.json")], true);
  if (read(stamp) === sources && existsSync(join(out, "assets"))) return;
  npm("run", "build", "--", "--outDir", out, "--emptyOutDir");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !["node_modules", "dist", "coverage", "e2e"].includes(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
}

function hash(paths, contents) {
  const sum = createHash("sha256");
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    sum.update(path).update(contents ? readFileSync(path) : `${size} ${mtimeMs}`);
  }
  return sum.digest("hex");
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function npm(...args) {
  const command = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status, error } = spawnSync(command, args, { cwd: webui, stdio: "inherit", shell: process.platform === "win32" });
  if (error) fail(`npm cannot be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
