import { ApiProblem, isStatus } from "@/lib/problem";

/** A refusal in words that lead on: of a change in between the service says only that the version is another one. */
export function inWords(error: unknown): unknown {
  if (!isStatus(error, 412)) return error;
  const message = "It was changed since you opened this. Close this, look, and do it again.";
  return new ApiProblem({ status: 412, message });
}
