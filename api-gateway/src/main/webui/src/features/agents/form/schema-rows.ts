import { isObject, pretty, type JsonObject } from "@/lib/json";

/** One property of a schema that can be edited as a row of a table. */
export interface SchemaRow {
  name: string;
  type: string;
  description: string;
  required: boolean;
}

export const rowTypes: Record<string, string> = {
  string: "Text",
  number: "Number",
  integer: "Whole number",
  boolean: "Yes or no",
  "string[]": "List of texts",
  "number[]": "List of numbers",
};

const plain = new Set(["type", "description", "items"]);

function typeOf(property: JsonObject): string | null {
  if (Object.keys(property).some((key) => !plain.has(key))) return null;
  const { type, items } = property;
  if (type === "array") {
    if (!isObject(items) || Object.keys(items).length !== 1) return null;
    const found = `${String(items.type)}[]`;
    return found in rowTypes ? found : null;
  }
  return typeof type === "string" && type in rowTypes ? type : null;
}

/** The schema as rows; null when rows would lose something of it. */
export function rowsOf(text: string): SchemaRow[] | null {
  if (text.trim() === "") return [];
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(schema) || schema.type !== "object" || !isObject(schema.properties)) return null;
  const known = new Set(["type", "properties", "required", "additionalProperties"]);
  if (Object.keys(schema).some((key) => !known.has(key)) || isObject(schema.additionalProperties))
    return null;
  const required = Array.isArray(schema.required) ? schema.required : [];
  const rows: SchemaRow[] = [];
  for (const [name, property] of Object.entries(schema.properties)) {
    const type = isObject(property) ? typeOf(property) : null;
    if (!isObject(property) || type === null) return null;
    const description = typeof property.description === "string" ? property.description : "";
    rows.push({ name, type, description, required: required.includes(name) });
  }
  return rows;
}

/** The rows as a schema; none is no schema. */
export function schemaOf(rows: SchemaRow[]): string {
  if (rows.length === 0) return "";
  const properties = rows.map(({ name, type, description }) => {
    const form = type.endsWith("[]") ? { type: "array", items: { type: type.slice(0, -2) } } : { type };
    return [name, { ...form, ...(description ? { description } : {}) }];
  });
  return pretty({
    type: "object",
    properties: Object.fromEntries(properties) as JsonObject,
    required: rows.filter((row) => row.required).map((row) => row.name),
    additionalProperties: false,
  });
}
