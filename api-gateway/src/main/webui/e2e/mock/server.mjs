// Serves a built dashboard over a mocked API, with the gateway's page policy: for looking at screens without services.
// Usage: node e2e/mock/server.mjs <dist> [port]
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { state } from "./data.mjs";
import { find, match, problem } from "./routes.mjs";
import { speech } from "./speech.mjs";
import { everyone, watchers } from "./work.mjs";

const dist = process.argv[2] ?? "dist";
const port = Number(process.argv[3] ?? 5199);
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function answer(res, status, body) {
  res.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json" });
  res.end(body === undefined ? undefined : JSON.stringify(body));
}

function formOf(buffer, type) {
  const boundary = /boundary=(.+)$/.exec(type)[1];
  const parts = {};
  for (const part of buffer.toString("utf8").split(`--${boundary}`)) {
    const [head, ...rest] = part.split("\r\n\r\n");
    const name = /name="([^"]+)"/.exec(head)?.[1];
    if (name)
      parts[name] = {
        text: rest.join("\r\n\r\n").replace(/\r\n$/, ""),
        file: /filename="([^"]+)"/.exec(head)?.[1],
      };
  }
  return parts;
}

function events(req, res, run) {
  res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (name, it) => {
    res.write(`id: ${it.data.sequence}\nevent: ${name}\ndata: ${JSON.stringify(it)}\n\n`);
    if (name === "ended") res.end();
  };
  send(run.status === "completed" ? "ended" : "snapshot", run);
  const all = watchers.get(run.execution_id) ?? new Set();
  watchers.set(run.execution_id, all.add(send));
  req.on("close", () => all.delete(send));
}

/** Every change of every run, as the watchers of single runs are told it. */
function allEvents(req, res) {
  res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  res.write(": \n\n");
  const send = (_, it) =>
    res.write(`id: ${it.data.sequence}\nevent: changed\ndata: ${JSON.stringify(it)}\n\n`);
  everyone.add(send);
  req.on("close", () => everyone.delete(send));
}

async function api(req, res, url) {
  if (/workflows\/[^/]+\/events$/.test(url.pathname)) return allEvents(req, res);
  const stream = /workflows\/[^/]+\/executions\/([^/]+)\/events$/.exec(url.pathname);
  if (stream) return events(req, res, find(state.runs, "execution_id", stream[1]));
  const console = /agentkit\/executions\/([^/]+)\/events$/.exec(url.pathname);
  if (console) return speech(req, res, find(state.executions, "execution_id", console[1]));
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = req.headers["content-type"] ?? "";
  const route = match(req.method, url.pathname);
  if (!route) return answer(res, 404, problem(404, "not-found", "There is no such endpoint."));
  const form = type.startsWith("multipart") ? formOf(body, type) : undefined;
  const json = type.includes("json") && body.length ? JSON.parse(body.toString()) : {};
  const [status, content] = await route.handle({ url, form, json, args: route.args });
  answer(res, status, content);
}

function file(res, path) {
  const asset = join(dist, normalize(path));
  const page = !existsSync(asset) || path === "/";
  if (page && path.includes(".")) return res.writeHead(404).end();
  const found = page ? join(dist, "index.html") : asset;
  res.writeHead(200, {
    "Content-Type": types[extname(found)] ?? "application/octet-stream",
    "Content-Security-Policy": policy,
  });
  createReadStream(found).pipe(res);
}

createServer((req, res) => {
  const url = new URL(req.url, "http://mock");
  if (url.pathname.startsWith("/api/"))
    return void api(req, res, url).catch((error) => answer(res, 500, problem(500, "broken", String(error))));
  file(res, url.pathname);
}).listen(port, "127.0.0.1", () => process.stdout.write(`mock at http://127.0.0.1:${port}\n`));
