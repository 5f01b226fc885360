import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as leave from "@/lib/leave";
import { connection, platform } from "@/testing/ads-fixtures";
import { expectAccessible } from "@/testing/axe";
import { signedIn } from "@/testing/handlers";
import { open } from "@/testing/render";
import { server } from "@/testing/server";

const google = "*/api/platforms/google_ads/connections";

beforeEach(() => {
  const connections = [connection("conn_9", { name: "Search live", mode: "live" })];
  const offered = [platform("google_ads", "Google Ads", { connections })];
  server.use(
    http.get("*/api/platforms", () => HttpResponse.json(offered)),
    ...signedIn(),
  );
});
afterEach(() => vi.restoreAllMocks());

test("the platform's own page is asked, and whoever comes back sees what happened", async () => {
  const left = vi.spyOn(leave, "goTo").mockImplementation(() => undefined);
  let sent: unknown;
  server.use(
    http.post(`${google}/oauth`, async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ authorization_url: "https://consent.test/auth?state=s", state: "s" });
    }),
  );
  const { user, unmount } = open("/platforms");
  await user.click(await screen.findByRole("button", { name: "Connect Google Ads" }));
  await user.click(screen.getByLabelText("Live, by signing in there"));
  await user.click(screen.getByRole("button", { name: "Go on to the platform" }));
  await vi.waitFor(() => expect(left).toHaveBeenCalledWith("https://consent.test/auth?state=s"));
  expect(sent).toEqual({ mode: "live" });
  unmount();
  open("/platforms?connection=conn_9");
  expect(await screen.findByText("Google Ads agreed: Search live is connected.")).toBeTruthy();
});

test("a consent page that came to nothing says why, and one that did leads on", async () => {
  const asked: string[] = [];
  const refusal = "Nobody agreed at the platform's consent page.";
  server.use(
    http.get(`${google}/oauth/callback`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query.toString());
      return query.has("error")
        ? HttpResponse.json({ status: 422, code: "consent-refused", detail: refusal }, { status: 422 })
        : HttpResponse.json(connection("conn_9"));
    }),
  );
  const { unmount } = open("/platforms/google_ads/callback?state=s1&error=access_denied");
  expect(await screen.findByText(refusal)).toBeTruthy();
  await expectAccessible();
  unmount();
  open("/platforms/google_ads/callback?state=s2&code=c2");
  expect(await screen.findByText("Google Ads agreed: Search live is connected.")).toBeTruthy();
  expect(asked).toEqual(["state=s1&error=access_denied", "state=s2&code=c2"]);
});
