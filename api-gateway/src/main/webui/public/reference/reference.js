// Shows the merged description; plain script without libraries, so that the content security policy stays as it is.
const METHODS = ["get", "post", "put", "patch", "delete"];

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function resolved(api, schema) {
  const name = schema?.$ref?.replace("#/components/schemas/", "");
  return name
    ? { name, schema: api.components.schemas[name] ?? {} }
    : { name: undefined, schema: schema ?? {} };
}

// An example of the shape: names and types, to the depth a reader can take in.
function shape(api, given, depth = 0) {
  const { name, schema } = resolved(api, given);
  const type = Array.isArray(schema.type) ? schema.type.join(" | ") : schema.type;
  if (depth > 5) return name ?? type ?? "any";
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.items) return [shape(api, schema.items, depth + 1)];
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, value]) => [
        schema.required?.includes(key) ? key : `${key}?`,
        shape(api, value, depth + 1),
      ]),
    );
  return schema.format ? `${type} (${schema.format})` : (type ?? "any");
}

function contentOf(described) {
  return Object.entries(described?.content ?? {});
}

function block(api, title, described) {
  return contentOf(described).flatMap(([media, { schema }]) => [
    element("h4", `${title} · ${media}`, "about"),
    element("pre", JSON.stringify(shape(api, schema), null, 2)),
  ]);
}

function parameters(list) {
  const scroll = element("div", undefined, "scroll");
  const table = scroll.appendChild(element("table"));
  const head = table.appendChild(element("thead")).appendChild(element("tr"));
  for (const title of ["Parameter", "In", "Type", "About"])
    head.appendChild(element("th", title)).scope = "col";
  const rows = table.appendChild(element("tbody"));
  for (const parameter of list) {
    const row = rows.appendChild(element("tr"));
    row
      .appendChild(element("td"))
      .appendChild(element("code", parameter.name + (parameter.required ? "" : "?")));
    row.appendChild(element("td", parameter.in));
    row.appendChild(element("td", String(parameter.schema?.type ?? "")));
    row.appendChild(element("td", parameter.description ?? ""));
  }
  return scroll;
}

function detail(api, operation) {
  const body = element("div", undefined, "body");
  if (operation.description) body.append(element("p", operation.description));
  body.append(
    element(
      "p",
      operation.security?.length === 0 ? "Open to all." : "Needs an access token or an API key.",
      "about",
    ),
  );
  if (operation.parameters?.length) body.append(parameters(operation.parameters));
  body.append(...block(api, "Request", operation.requestBody));
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    body.append(
      element("h4", `${status} ${answer.description ?? ""}`, "about"),
      ...block(api, "Answer", answer),
    );
  }
  return body;
}

function entry(api, path, method, operation) {
  const details = element("details");
  details.dataset.text = [method, path, operation.operationId, operation.summary, ...(operation.tags ?? [])]
    .join(" ")
    .toLowerCase();
  const summary = details.appendChild(element("summary"));
  summary.append(element("span", method.toUpperCase(), `method ${method}`), element("code", path));
  summary.append(element("span", operation.summary ?? operation.operationId ?? "", "about"));
  details.addEventListener(
    "toggle",
    () => details.childElementCount > 1 || details.append(detail(api, operation)),
    { once: true },
  );
  return details;
}

function show(api) {
  const main = document.getElementById("operations");
  const sections = new Map();
  let count = 0;
  for (const [path, item] of Object.entries(api.paths).toSorted(([a], [b]) => a.localeCompare(b)))
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const service = operation.tags?.[0] ?? "other";
      if (!sections.has(service))
        sections.set(service, element("section")).get(service).append(element("h2", service));
      sections.get(service).append(entry(api, path, method, operation));
      count += 1;
    }
  main.append(...sections.values());
  const away = api["x-omnify-missing"];
  return `${count} operations${away ? `; not answering now: ${away.join(", ")}` : ""}`;
}

function find(text) {
  for (const details of document.querySelectorAll("details"))
    details.hidden = !details.dataset.text.includes(text);
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.querySelector("details:not([hidden])");
}

const state = document.getElementById("state");
document
  .getElementById("search")
  .addEventListener("input", (event) => find(event.target.value.trim().toLowerCase()));
try {
  const answer = await fetchDescription();
  state.textContent = show(answer);
} catch {
  state.textContent = "The description could not be loaded; try again in a moment.";
}

async function fetchDescription() {
  const answer = await fetch("/api/openapi");
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
