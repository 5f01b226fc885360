import { humanize, sentence } from "./format";

export interface FieldError {
  field: string;
  message: string;
}

/** A refusal of the API (RFC 9457), or of the network before it (status 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];
  readonly retryAfterSeconds: number | undefined;
  readonly retryAt: number | undefined;

  constructor(fields: {
    status: number;
    code?: string;
    message: string;
    requestId?: string;
    errors?: FieldError[];
    retryAfterSeconds?: number;
  }) {
    super(fields.message);
    this.name = "ApiProblem";
    this.status = fields.status;
    this.code = fields.code ?? "unknown";
    this.requestId = fields.requestId;
    this.errors = fields.errors ?? [];
    this.retryAfterSeconds = fields.retryAfterSeconds;
    this.retryAt =
      fields.retryAfterSeconds === undefined ? undefined : Date.now() + fields.retryAfterSeconds * 1000;
  }
}

const plain: Record<number, string> = {
  401: "Your session has ended. Sign in again.",
  402: "The agent's budget is used up.",
  403: "Your role does not allow this. Ask an admin of your organisation.",
  404: "This does not exist, or not in your organisation.",
  413: "The file or text is too large.",
  429: "Too many requests in a short time.",
  502: "A part of Omnify did not answer correctly.",
  503: "A part of Omnify is not available right now.",
  504: "A part of Omnify took too long to answer.",
};

function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const { field, message } = (item ?? {}) as Partial<FieldError>;
    return typeof message === "string" ? [{ field: typeof field === "string" ? field : "", message }] : [];
  });
}

export function problemFrom(response: Response, body: unknown): ApiProblem {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof fields[key] === "string" ? (fields[key] as string) : undefined);
  return new ApiProblem({
    status: response.status,
    code: text("code"),
    message: text("detail") ?? text("title") ?? plain[response.status] ?? "Something went wrong.",
    requestId: text("request_id") ?? response.headers.get("X-Request-Id") ?? undefined,
    errors: fieldErrors(fields["errors"]),
    retryAfterSeconds: retryAfter(response.headers.get("Retry-After")),
  });
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof TypeError && /fetch|network/i.test(error.message))
    return new ApiProblem({ status: 0, code: "offline", message: "Omnify cannot be reached from here." });
  return new ApiProblem({ status: 0, code: "client", message: "This page failed to show what it received." });
}

/** Whether a field is one that is asked for, or a part of it: "budget.amount" and "budget[0]" are of "budget". */
export function isPartOf(field: string, whole: string): boolean {
  return field === whole || field.startsWith(`${whole}.`) || field.startsWith(`${whole}[`);
}

/** Each wrong value in words, for where no field can say it. */
export function wrongs({ errors }: ApiProblem): string[] {
  return errors.map(({ field, message }) => sentence([humanize(field), message].filter(Boolean).join(" ")));
}

/** A refusal in words, with what is wrong with which value. */
export function explained(error: unknown): string {
  const problem = asProblem(error);
  return [problem.message, ...wrongs(problem)].join(" ");
}

export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ApiProblem && error.status === status;
}

/** Codes are compared as words: services write them with hyphens or underscores. */
export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof ApiProblem && codes.includes(error.code.replaceAll("-", "_"));
}
