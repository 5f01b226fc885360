// Writes src/api/generated/<service>.d.ts from the services' OpenAPI contracts.
// With --check it writes nothing and fails when a committed file differs from a fresh one.
import { readdirSync, readFileSync, writeFileSync, existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const here = fileURLToPath(new URL("..", import.meta.url));
const contracts = process.env.OMNIFY_CONTRACTS ?? join(here, "../../../../docs/contracts/api");
const target = join(here, "src/api/generated");
const check = process.argv.includes("--check");

// The contracts the dashboard speaks; signing in goes through the gateway's session.
const sources = ["agent-service", "analytics-service", "api-gateway", "auth-service", "workflow-service"].map(
  (name) => `${name}.yaml`,
);
const missing = sources.filter((file) => !existsSync(join(contracts, file)));
if (missing.length > 0) {
  console.error(`${contracts} lacks ${missing.join(", ")}`);
  process.exit(1);
}
const stale = [];
for (const file of sources) {
  const name = basename(file).replace(/\.ya?ml$/, ".d.ts");
  const ast = await openapiTS(pathToFileURL(join(contracts, file)), { alphabetize: true });
  const fresh = `// Generated from docs/contracts/api/${file} by "npm run generate". Do not edit.\n\n${astToString(ast)}`;
  const path = join(target, name);
  const committed = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (committed === fresh) continue;
  if (check) stale.push(name);
  else writeFileSync(path, fresh);
}
const wanted = new Set(sources.map((f) => f.replace(/\.ya?ml$/, ".d.ts")));
for (const file of readdirSync(target).filter((f) => f.endsWith(".d.ts") && !wanted.has(f))) {
  if (check) stale.push(`${file} (its contract is gone)`);
  else rmSync(join(target, file));
}
if (stale.length > 0) {
  console.error(`API types differ from docs/contracts/api: ${stale.join(", ")}. Run "npm run generate".`);
  process.exit(1);
}
console.log(`API types ${check ? "match" : "written for"} ${sources.length} contracts`);
