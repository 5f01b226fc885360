// Keeps the arrows of the dashboard: shared (lib, api, components) -> features -> app; features never meet.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const src = fileURLToPath(new URL("../src", import.meta.url));
const rank = { lib: 0, api: 1, components: 2, features: 3, app: 4, testing: 5 };

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

function target(from, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return relative(src, resolve(dirname(from), specifier));
  return undefined;
}

const faults = [];
for (const file of files(src)) {
  const path = relative(src, file);
  const text = readFileSync(file, "utf8");
  const lines = text.split("\n").length - 1;
  if (lines > 200) faults.push(`${path}: ${lines} lines, at most 200`);
  const [area, feature] = path.split("/");
  if (!(area in rank) || /\.test\.tsx?$/.test(path)) continue;
  for (const [, specifier] of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    const to = target(file, specifier);
    if (to === undefined) continue;
    const [toArea, toFeature] = to.split("/");
    if (!(toArea in rank)) continue;
    if (rank[toArea] > rank[area]) faults.push(`${path}: ${area} must not import ${toArea} (${specifier})`);
    if (area === "features" && toArea === "features" && feature !== toFeature)
      faults.push(`${path}: a feature must not import another (${specifier})`);
  }
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
console.log("boundaries hold");
