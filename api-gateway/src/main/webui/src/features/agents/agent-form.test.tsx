import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const tools = Array.from({ length: 13 }, (_, index) => ({
  name: `shop${index}.price.set`,
  summary: `Sets the price of shelf ${index}.`,
  effect: index === 12 ? "spend" : "write",
  permission: "campaign:publish",
  max_calls: 10,
  timeout_seconds: 5,
  outside: false,
  parameters: {},
}));

test("finds no fault with a new model before one was named, and stops finding it while it is put right", async () => {
  server.use(...signedIn());
  const { user } = open("/agents/new");
  await user.click(await screen.findByRole("button", { name: "Choose a model" }));
  const model = screen.getByRole("textbox", { name: /^Model\s*1$/ });
  await user.type(model, "a model");
  expect(screen.queryByText("Name the model.")).toBeNull();
  await user.tab();
  expect(await screen.findByText(/^Use a model's name/)).toBeTruthy();
  await user.clear(model);
  await user.type(model, "gpt-5.4-mini");
  expect(screen.queryByText(/^Use a model's name/)).toBeNull();
  expect(screen.queryByText(/your attention/)).toBeNull();
});

test("puts what the server says of a rule beside that rule, however it counts them", async () => {
  const errors = [
    { field: "guardrails.tool[0]", message: "has a pattern that is not well-formed" },
    { field: "models[0].base_url", message: "must be an http(s) address" },
  ];
  server.use(
    http.post("*/api/agentkit/agents", () =>
      HttpResponse.json({ status: 422, detail: "no", errors }, { status: 422 }),
    ),
    ...signedIn(),
  );
  const { user } = open("/agents/new");
  await user.type(await screen.findByLabelText("Name"), "Scout");
  await user.click(screen.getByRole("button", { name: "Choose a model" }));
  await user.type(screen.getByRole("textbox", { name: /^Model\s*1$/ }), "gpt-5.4-mini");
  await user.click(screen.getByRole("button", { name: "Add a rule" }));
  await user.click(screen.getByRole("button", { name: "Add a rule" }));
  const second = within(screen.getByRole("group", { name: "Rule 2" }));
  await user.selectOptions(second.getByLabelText("Looks at"), "tool");
  await user.selectOptions(second.getByLabelText("Kind"), "regex");
  await user.type(second.getByLabelText("Pattern"), "(");
  await user.click(screen.getByRole("button", { name: "Save draft" }));
  expect(await second.findByText("Has a pattern that is not well-formed.")).toBeTruthy();
  expect(second.getByLabelText("Pattern").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText("Must be an http(s) address.")).toBeTruthy();
  expect(screen.getByLabelText(/^Address/).getAttribute("aria-invalid")).toBe("true");
});

test("many tools are found by what they do; what was chosen stays in sight", async () => {
  server.use(
    http.get("*/api/agentkit/tools", () => HttpResponse.json(tools)),
    ...signedIn(),
  );
  const { user } = open("/agents/new");
  const search = await screen.findByLabelText("Find a tool");
  expect(screen.queryByRole("checkbox", { name: /^shop/ })).toBeNull();
  await user.type(search, "spend PRICE{Enter}");
  await user.click(await screen.findByRole("checkbox", { name: /^shop12/ }));
  expect(screen.queryByRole("checkbox", { name: /^shop1\./ })).toBeNull();
  await user.clear(search);
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /^shop12/ }).checked).toBe(true);
  expect(screen.getByText("2 chosen")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show all 14" }));
  expect(screen.getAllByRole("checkbox", { name: /^shop/ })).toHaveLength(13);
  expect(screen.queryByText("Give the agent a name.")).toBeNull();
});
