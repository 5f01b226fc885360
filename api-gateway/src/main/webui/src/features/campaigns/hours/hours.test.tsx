import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { campaign, hours, part, performance } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { campaignKnown } from "@/testing/campaign-pages";
import { open } from "@/testing/render";

const none = { days: [], without_hours: [] };
const panel = () => screen.findByRole("region", { name: "Spend by the hour" });

test("a day is told by the hour in words and as a table", async () => {
  campaignKnown(campaign({ end_at: undefined }));
  const { user } = open("/campaigns/camp_1");
  const card = await panel();
  expect(await within(card).findByText("Mar 5: €32.50 by 24:00")).toBeTruthy();
  expect(within(card).getByText(/evenly it would be €90.00 \(36 %\)\. Mar 4 by then: €40.00\./)).toBeTruthy();
  expect(within(card).getByText(/^Hours of Europe\/Berlin\./)).toBeTruthy();
  await user.click(within(card).getByRole("button", { name: "Show hours as table" }));
  const table = within(card).getByRole("table", { name: "Spent by each hour of the day" });
  expect(within(table).getAllByRole("row")).toHaveLength(25);
  const noon = within(table).getByRole("row", { name: /^12:00/ });
  expect(
    within(noon)
      .getAllByRole("cell")
      .map((each) => each.textContent),
  ).toEqual(["12:00", "€32.50", "€45.00", "€10.00"]);
  await expectAccessible();
});

test("a platform that tells no hours is named, alone and beside others", async () => {
  const withLinkedin = [part("google_ads"), part("meta_ads"), part("linkedin_ads")];
  campaignKnown(campaign({ platforms: withLinkedin }), performance, {
    ...hours,
    without_hours: ["linkedin_ads"],
  });
  open("/campaigns/camp_1");
  expect(await within(await panel()).findByText("LinkedIn tells no figures by the hour.")).toBeTruthy();
});

test("a platform whose latest day is an earlier one is named", async () => {
  const [yesterday, today] = hours.days;
  const meta = { ...yesterday!, platform: "meta_ads" };
  campaignKnown(campaign(), performance, { ...hours, days: [yesterday!, meta, today!] });
  open("/campaigns/camp_1");
  expect(await within(await panel()).findByText("Meta has told no hours since Mar 4.")).toBeTruthy();
});

test("on LinkedIn alone nothing is drawn", async () => {
  campaignKnown(campaign({ platforms: [part("linkedin_ads")] }), performance, {
    days: [],
    without_hours: ["linkedin_ads"],
  });
  open("/campaigns/camp_1");
  const card = await panel();
  expect(await within(card).findByText("LinkedIn tells no figures by the hour.")).toBeTruthy();
  expect(within(card).queryByRole("button")).toBeNull();
});

test("before anything is told it says when it comes, and after the end that it is gone", async () => {
  campaignKnown(campaign(), performance, none);
  const { unmount } = open("/campaigns/camp_1");
  expect(await within(await panel()).findByText(/They come within the hour once it runs/)).toBeTruthy();
  unmount();
  campaignKnown(campaign({ status: "ended" }), performance, none);
  open("/campaigns/camp_1");
  expect(await within(await panel()).findByText(/None are kept any more/)).toBeTruthy();
});

test("what was never launched has no hours to wait for", async () => {
  campaignKnown(campaign({ status: "draft", platforms: [part("google_ads", { external_id: undefined })] }));
  open("/campaigns/camp_1");
  await screen.findByRole("heading", { name: "Performance" });
  expect(screen.queryByText("Spend by the hour")).toBeNull();
});

test("hours that cannot be read fail alone and are asked for again", async () => {
  campaignKnown(campaign(), performance, null);
  open("/campaigns/camp_1");
  const card = await panel();
  expect(await within(card).findByText("The hours could not be loaded")).toBeTruthy();
  expect(within(card).getByRole("button", { name: "Try again" })).toBeTruthy();
  expect(screen.getByText(/€100.00 spent, €125.00 planned until now/)).toBeTruthy();
});
