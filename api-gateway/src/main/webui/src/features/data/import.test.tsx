import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { expectAccessible } from "@/testing/axe";
import { imported, preview } from "@/testing/import-fixtures";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const csv = "Date,campaign,Spent,Total,Approved,age\n31-08-2023,916,1.43,2,1,30-34\n";
const file = new File([csv], "ads.csv", { type: "text/csv" });
const path = "*/api/analytics/imports";

async function chosen() {
  server.use(
    http.post(`${path}/preview`, () => HttpResponse.json(preview)),
    ...signedIn(),
  );
  const { user } = open("/data/import");
  await user.upload(await screen.findByLabelText("File to import"), file);
  await screen.findByRole("heading", { name: "What the columns mean" });
  return user;
}

test("shows the first lines and what each column was recognised as", async () => {
  await chosen();
  const table = screen.getByRole("table", { name: "First lines of the file" });
  expect(within(table).getByText("1.43")).toBeTruthy();
  expect(within(table).getByRole("columnheader", { name: /Conversions\s*Approved/ })).toBeTruthy();
  expect(within(table).getByRole("columnheader", { name: /Not used\s*Total/ })).toBeTruthy();
  expect(screen.getByText("Two columns could hold conversions.")).toBeTruthy();
  await expectAccessible();
});

test("sends the mapping as it was corrected, and reports every line", async () => {
  const user = await chosen();
  let mapping: unknown;
  server.use(
    http.post(path, async ({ request }) => {
      const body = await request.text();
      mapping = JSON.parse(/name="mapping"\r\n\r\n(.*?)\r\n/.exec(body)?.[1] ?? "null");
      expect(request.headers.get("X-CSRF-Token")).toBe("csrf-1");
      expect(request.headers.get("Idempotency-Key")).toBeTruthy();
      return HttpResponse.json({ ...imported, status: "processing", errors: [] }, { status: 202 });
    }),
  );
  await user.selectOptions(screen.getByLabelText(/^Conversions/), "Total");
  await user.click(screen.getByRole("button", { name: "Import" }));
  expect(await screen.findByText("Your data is in")).toBeTruthy();
  expect(mapping).toMatchObject({ conversions: "Total", date_format: "dd-MM-yyyy", dimensions: ["age"] });
  expect(screen.getByText("1,140")).toBeTruthy();
  const rejected = screen.getByRole("table", { name: "Rejected lines" });
  expect(within(rejected).getByText("must not be negative")).toBeTruthy();
});

test("asks for what is missing before it sends anything", async () => {
  const user = await chosen();
  await user.selectOptions(screen.getByLabelText("Date", { selector: "select" }), "");
  await user.click(screen.getByRole("button", { name: "Import" }));
  const problem = await screen.findAllByText("Choose the column that holds the day.");
  expect(problem.length).toBeGreaterThan(0);
  expect(screen.getByLabelText("Date", { selector: "select" }).getAttribute("aria-invalid")).toBe("true");
});

test("puts the server's words beside the field of the mapping", async () => {
  const user = await chosen();
  server.use(
    http.post(path, () =>
      HttpResponse.json(
        {
          status: 422,
          detail: "Invalid",
          errors: [{ field: "mapping.spend", message: "must hold numbers" }],
        },
        { status: 422 },
      ),
    ),
  );
  await user.click(screen.getByRole("button", { name: "Import" }));
  expect((await screen.findAllByText("Must hold numbers.")).length).toBeGreaterThan(0);
  expect(screen.getByLabelText(/^Spend/).getAttribute("aria-invalid")).toBe("true");
});
