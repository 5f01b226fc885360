// Drives the simulator with OpenAI's own client and tells, line by line, what came of it: node drive.mjs <base url>
import OpenAI from "openai";

const baseURL = process.argv[2];
const client = new OpenAI({ baseURL: `${baseURL}/openai/v1`, apiKey: "sk-test", maxRetries: 0, timeout: 20_000 });
const tool = {
  type: "function",
  name: "analytics_query",
  description: "Reads metrics.",
  strict: true,
  parameters: {
    type: "object",
    additionalProperties: false,
    required: ["metrics", "by"],
    properties: {
      metrics: { type: "array", items: { type: "string" } },
      by: { type: "array", items: { type: "string" } },
    },
  },
};
const form = {
  format: {
    type: "json_schema",
    name: "answer",
    strict: true,
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["summary", "best_campaign"],
      properties: { summary: { type: "string" }, best_campaign: { type: "string" } },
    },
  },
};
const rows = JSON.stringify({
  rows: [
    { campaign: "north", impressions: 10, clicks: 5, spend: { amount: "90.00", currency: "USD" }, conversions: 2 },
    { campaign: "south", impressions: 10, clicks: 5, spend: { amount: "10.00", currency: "USD" }, conversions: 2 },
  ],
  currency: "USD",
});
const told = {};

const plain = await client.responses.create({ model: "gpt-5.5", input: "Which campaign is best?" });
told.plain = [plain.status, typeof plain.output_text, plain.usage.total_tokens > 0];

const names = [];
let numbers = true;
let text = "";
const stream = client.responses.stream({ model: "gpt-5.5", input: "Which campaign is best?" });
for await (const event of stream) {
  numbers &&= event.sequence_number === names.length;
  names.push(event.type);
  if (event.type === "response.output_text.delta") text += event.delta;
}
const final = await stream.finalResponse();
told.stream = [names[0], names.at(-1), numbers, text.length > 0 && text === final.output_text];

const input = [{ role: "user", content: "Which campaign is best?" }];
let calls = 0;
let answer;
for (let turn = 0; turn < 5 && !answer; turn++) {
  const response = await client.responses.parse({ model: "gpt-5.5", input, tools: [tool], text: form });
  input.push(...response.output);
  const asked = response.output.filter((item) => item.type === "function_call");
  calls += asked.length;
  for (const call of asked) input.push({ type: "function_call_output", call_id: call.call_id, output: rows });
  if (asked.length === 0) answer = response.output_parsed;
}
told.loop = [calls, answer?.best_campaign];

const first = await client.responses.create({ model: "gpt-5.5", input: "Hello", store: true });
const second = await client.responses.create({ model: "gpt-5.5", input: "Again", previous_response_id: first.id });
told.stored = [second.previous_response_id === first.id, (await client.responses.retrieve(first.id)).id === first.id];
const items = await client.responses.inputItems.list(second.id, { order: "asc" });
told.items = items.data.map((item) => item.role);
const slow = await client.responses.create(
  { model: "gpt-5.5", input: "Hello", background: true },
  { headers: { "X-Simulator-Latency-Ms": "600000" } },
);
told.background = [slow.status, (await client.responses.cancel(slow.id)).status];
const conversation = await client.conversations.create({ metadata: { about: "campaigns" } });
const talk = { model: "gpt-5.5", tools: [tool], conversation: conversation.id };
const asking = await client.responses.create({ ...talk, input: "Which campaign is best?" });
const outputs = asking.output
  .filter((item) => item.type === "function_call")
  .map((call) => ({ type: "function_call_output", call_id: call.call_id, output: rows }));
await client.responses.create({ ...talk, input: outputs });
const said = [];
for await (const item of client.conversations.items.list(conversation.id, { order: "asc", limit: 2 })) said.push(item);
await client.conversations.update(conversation.id, { metadata: { about: "money" } });
told.conversation = [
  (await client.conversations.retrieve(conversation.id)).metadata.about === "money",
  said.length,
  said[0].type,
  (await client.conversations.items.retrieve(said[1].id, { conversation_id: conversation.id })).type,
  (await client.conversations.delete(conversation.id)).deleted,
];
const small = await client.responses.compact({ model: "gpt-5.5", input: said });
const on = await client.responses.create({ model: "gpt-5.5", input: [...small.output, { role: "user", content: "And?" }] });
told.compacted = [small.object, small.output.at(-1).type, on.status];
const models = (await client.models.list()).data;
told.models = ["gpt-5.5", "gpt-4o"].map((id) => typeof models.find((model) => model.id === id)?.shutdown_date);
told.embedding = (await client.embeddings.create({ model: "text-embedding-3-small", input: "x" })).data[0].embedding.length;

async function failing(order, ask = () => client.responses.create({ model: "gpt-5.5", input: "Hello" })) {
  if (order) await fetch(`${baseURL}/simulator/faults`, { method: "POST", body: JSON.stringify(order) });
  try {
    await ask();
    return "no error";
  } catch (error) {
    return [error.constructor.name, error.status, error.code, error.headers?.get("retry-after")].filter((part) => part != null);
  }
}
told.rate_limit = await failing({ kind: "rate_limit", retry_after: 3 });
told.quota = await failing({ kind: "quota" });
told.server_error = await failing({ kind: "server_error" });
told.no_model = await failing(null, () => client.responses.create({ model: "gpt-nothing", input: "Hello" }));
told.bad_request = await failing(null, () => client.responses.create({ model: "gpt-5.5", input: 42 }));
told.bad_key = await failing(null, () => client.withOptions({ apiKey: "invalid" }).models.list());
told.cut =
  (await failing({ kind: "cut_stream" }, async () => {
    for await (const _ of await client.responses.create({ model: "gpt-5.5", input: "Hello", stream: true }));
  })) !== "no error";
await fetch(`${baseURL}/simulator/faults`, { method: "POST", body: JSON.stringify({ kind: "refusal" }) });
const refused = await client.responses.create({ model: "gpt-5.5", input: "Hello" });
told.refusal = refused.output[0].content[0].type;
await fetch(`${baseURL}/simulator/faults`, { method: "POST", body: JSON.stringify({ kind: "incomplete" }) });
const half = await client.responses.create({ model: "gpt-5.5", input: "Hello" });
told.incomplete = [half.status, half.incomplete_details.reason];

const retrying = new OpenAI({ baseURL: `${baseURL}/openai/v1`, apiKey: "sk-test", maxRetries: 2, timeout: 20_000 });
await fetch(`${baseURL}/simulator/faults`, { method: "POST", body: JSON.stringify({ kind: "rate_limit", retry_after: 0 }) });
told.retried = (await retrying.responses.create({ model: "gpt-5.5", input: "Hello" })).status;

console.log(JSON.stringify(told));
