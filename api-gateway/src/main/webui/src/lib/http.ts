import createClient, { type Middleware } from "openapi-fetch";
import { trackedFetch } from "@/lib/connection";
import { ApiProblem, problemFrom } from "@/lib/problem";

let csrfToken = "";
const sessionLost = new Set<() => void>();

export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export function onSessionLost(listener: () => void): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** What every unsafe call carries: the proof that our own page sent it, and a key that makes a repeat harmless. */
export function writeHeaders(method: string): Record<string, string> {
  if (!unsafe.has(method)) return {};
  const headers: Record<string, string> = { "X-CSRF-Token": csrfToken };
  if (method === "POST") headers["Idempotency-Key"] = crypto.randomUUID();
  return headers;
}

export function reportLostSession(response: Response): void {
  if (response.status === 401 && !new URL(response.url, location.href).pathname.startsWith("/api/session"))
    for (const listener of sessionLost) listener();
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

export function apiClient<Paths extends object>() {
  const client = createClient<Paths>({
    baseUrl: location.origin,
    credentials: "same-origin",
    headers: { Accept: "application/json" },
    fetch: (request) => trackedFetch(request),
  });
  client.use(common);
  return client;
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Turns openapi-fetch's pair into a value or a thrown ApiProblem. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  if (data === undefined || data === null)
    throw new ApiProblem({ status: response.status, code: "empty", message: "The answer was empty." });
  return data;
}

export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
}
