import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import type { Mailing } from "@/api/mailings";
import { crm, crmApi, mailing, versioned, withCrm } from "@/testing/client-fixtures";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const all = `${crmApi}/campaigns`;
const one = `${all}/camp_1`;
const problem = (status: number, code: string, detail: string) =>
  HttpResponse.json({ status, code, detail }, { status });

/** One that somebody else changes while it is on the screen; answers what it was told to be changed from. */
function changing(before: Mailing, after: Mailing) {
  const now = { known: before, version: 7, asked: [] as (string | null)[] };
  const guarded = (answer: () => Response) => {
    return ({ request }: { request: Request }) => {
      const named = request.headers.get("If-Match");
      now.asked.push(named);
      if (named === `"${now.version}"` && now.version === 8) return answer();
      Object.assign(now, { known: after, version: 8 });
      return problem(412, "client-version-differs", "Another version.");
    };
  };
  server.use(
    http.get(all, () => HttpResponse.json([])),
    http.get(one, () => versioned(now.known, now.version)),
    http.get(`${one}/status`, () => HttpResponse.json({ ...after, campaign_id: "camp_1", stale: false })),
    http.patch(
      one,
      guarded(() => versioned(now.known, now.version)),
    ),
    http.delete(
      one,
      guarded(() => new HttpResponse(null, { status: 204 })),
    ),
    ...withCrm(crm("conn_1")),
  );
  return now;
}

test("one that changed since it was read is deleted after it was looked at again", async () => {
  const scheduled = mailing({ status: "scheduled", external_id: "ext_1" });
  const now = changing(scheduled, scheduled);
  const { user } = open("/clients/mailings/camp_1");
  const remove = async () => {
    await user.click(await screen.findByRole("button", { name: "Delete" }));
    const dialog = await screen.findByRole("dialog", { name: "Delete Autumn?" });
    await user.click(within(dialog).getByRole("button", { name: "Delete" }));
    return dialog;
  };
  const dialog = await remove();
  expect(await within(dialog).findByText(/was changed since you opened this. Close this, look/)).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
  await remove();
  await screen.findByText("Autumn is deleted.");
  expect(now.asked).toEqual(['"7"', '"8"']);
});

test("an edit begins with what is there now, not with what was known before", async () => {
  const now = changing(mailing(), mailing());
  const { user } = open("/clients/mailings/camp_1");
  await screen.findByRole("link", { name: "Edit" });
  Object.assign(now, { known: mailing({ subject: "New leaves" }), version: 8 });
  await user.click(screen.getByRole("link", { name: "Edit" }));
  expect((await screen.findByLabelText<HTMLInputElement>("Subject")).value).toBe("New leaves");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("The draft is saved.");
  expect(now.asked).toEqual(['"8"']);
});

test("what somebody else wrote meanwhile is not overwritten, and what was typed stays until it is loaded anew", async () => {
  const now = changing(mailing(), mailing({ subject: "Snow" }));
  const { user } = open("/clients/mailings/camp_1/edit");
  await user.type(await screen.findByLabelText("Subject"), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText(/The e-mail campaign was changed since you opened this/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Subject").value).toBe("Leaves!");
  await user.click(screen.getByRole("button", { name: "Load it anew" }));
  await expect.poll(() => screen.getByLabelText<HTMLInputElement>("Subject").value).toBe("Snow");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText("The draft is saved.");
  expect(now.asked).toEqual(['"7"', '"8"']);
});

test("an edit stays on the screen when it is no draft any more, until it is loaded anew", async () => {
  changing(mailing(), mailing({ status: "scheduled" }));
  const { user } = open("/clients/mailings/camp_1/edit");
  await user.type(await screen.findByLabelText("Subject"), "!");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await screen.findByText(/The e-mail campaign was changed since you opened this/);
  expect(screen.getByLabelText<HTMLInputElement>("Subject").value).toBe("Leaves!");
  await user.click(screen.getByRole("button", { name: "Load it anew" }));
  expect(await screen.findByText("It is no draft any more")).toBeTruthy();
});
