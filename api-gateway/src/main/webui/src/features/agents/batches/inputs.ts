import { largest } from "@/api/batches";
import { isObject, type JsonObject } from "@/lib/json";

export interface Read {
  inputs: JsonObject[];
  /** Why they cannot be sent. */
  wrong: string | undefined;
}

function object(line: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Inputs as they are typed: each line one JSON object, or all in one JSON array. */
export function readInputs(text: string): Read {
  const all = many(text);
  if (typeof all === "string") return { inputs: [], wrong: all };
  if (all.length === 0) return { inputs: [], wrong: "Write at least one." };
  if (all.length > largest)
    return { inputs: [], wrong: `These are ${all.length}; at most ${largest} go at once.` };
  return { inputs: all, wrong: undefined };
}

function many(text: string): JsonObject[] | string {
  if (text.trim().startsWith("[")) {
    try {
      const value: unknown = JSON.parse(text);
      if (Array.isArray(value) && value.every(isObject)) return value;
    } catch {
      // said below
    }
    return "This is no JSON array of objects.";
  }
  const found: JsonObject[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = object(line);
    if (!read) return `Line ${index + 1} is no JSON object, such as {"name": "value"}.`;
    found.push(read);
  }
  return found;
}
