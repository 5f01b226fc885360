import createClient, { type Middleware } from "openapi-fetch";
import { trackedFetch } from "@/lib/connection";
import { ApiProblem, problemFrom } from "@/lib/problem";
import { proof, wantsProof } from "@/lib/step-up";

let csrfToken = "";
const sessionLost = new Set<() => void>();

export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export function onSessionLost(listener: () => void): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

/** Another tab may have renewed the session since this one learnt its token; the cookie is always the newest. */
function csrfCookie(): string | undefined {
  return /(?:^|;\s*)omnify_csrf=([^;]+)/.exec(document.cookie)?.[1];
}

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** What every unsafe call carries: the proof that our own page sent it, and a key that makes a repeat harmless. */
export function writeHeaders(method: string): Record<string, string> {
  if (!unsafe.has(method)) return {};
  const headers: Record<string, string> = { "X-CSRF-Token": csrfCookie() ?? csrfToken };
  if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
  return headers;
}

function isSession(url: string): boolean {
  return new URL(url, location.href).pathname.startsWith("/api/session");
}

export function reportLostSession(response: Response): void {
  if (response.status === 401 && !isSession(response.url)) for (const listener of sessionLost) listener();
}

const common: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(writeHeaders(request.method)))
      if (!request.headers.has(name)) request.headers.set(name, value);
    return request;
  },
  onResponse({ response }) {
    reportLostSession(response);
  },
};

/** Asks for the person's proof where an act needs it, and then repeats the call: every screen gets that for nothing. */
async function provenFetch(request: Request): Promise<Response> {
  const again = unsafe.has(request.method) ? request.clone() : undefined;
  const response = await trackedFetch(request);
  if (!again || isSession(request.url) || !(await wantsProof(response)) || !(await proof())) return response;
  const headers = new Headers(again.headers);
  for (const [name, value] of Object.entries(writeHeaders(again.method))) headers.set(name, value);
  return trackedFetch(new Request(again, { headers }));
}

export function apiClient<Paths extends object>() {
  const client = createClient<Paths>({
    baseUrl: location.origin,
    credentials: "same-origin",
    headers: { Accept: "application/json" },
    fetch: provenFetch,
  });
  client.use(common);
  return client;
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The body of an answer, or its problem thrown. The caller names the generated type it promises. */
export async function unwrap<T>(call: Promise<Answer>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  if (data === undefined || data === null)
    throw new ApiProblem({ status: response.status, code: "empty", message: "The answer was empty." });
  return data as T;
}

export async function done(call: Promise<Answer>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
}
