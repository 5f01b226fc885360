import { isObject, type JsonObject } from "@/lib/json";

const begun: Record<string, unknown> = {
  string: "",
  number: 0,
  integer: 0,
  boolean: false,
  array: [],
  object: {},
};

/** An input to begin with: what the schema asks for, empty. */
export function exampleOf(schema: JsonObject | null): JsonObject | null {
  if (!isObject(schema?.properties)) return null;
  const all = Object.entries(schema.properties).filter((each): each is [string, JsonObject] =>
    isObject(each[1]),
  );
  const asked = Array.isArray(schema.required) ? schema.required : [];
  const some = asked.length > 0 ? all.filter(([name]) => asked.includes(name)) : all;
  return Object.fromEntries(
    some.map(([name, property]) => [name, property.default ?? begun[String(property.type)] ?? null]),
  );
}
