import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import type { ReactNode } from "react";
import { sessionQuery } from "@/api/session";
import { Toaster } from "@/components/ui/toaster";
import { Crashed, NotFound } from "./faults";
import { runView, trying, text, texts } from "./searches";
import { Shell } from "./shell/shell";

interface Context {
  queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({
  component: () => (
    <>
      <Outlet />
      <Toaster />
    </>
  ),
});

async function guest({ context }: { context: Context }) {
  if (await context.queries.ensureQueryData(sessionQuery)) throw redirect({ to: "/" });
}

const login = createRoute({
  getParentRoute: () => root,
  path: "/login",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  beforeLoad: guest,
  component: lazyRouteComponent(() => import("@/features/auth/sign-in-page")),
});

const signup = createRoute({
  getParentRoute: () => root,
  path: "/signup",
  beforeLoad: guest,
  component: lazyRouteComponent(() => import("@/features/auth/sign-up-page")),
});

/** A page that a mail's link leads to, with the token it carries; whoever is signed in may open it. */
function fromMail<const Path extends string>(path: Path, load: () => Promise<{ default: () => ReactNode }>) {
  return createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>): { token?: string } => ({ token: text(search.token) }),
    component: lazyRouteComponent(load),
  });
}

const forgot = createRoute({
  getParentRoute: () => root,
  path: "/forgot-password",
  beforeLoad: guest,
  component: lazyRouteComponent(() => import("@/features/auth/forgot-password-page")),
});

const app = createRoute({
  getParentRoute: () => root,
  id: "app",
  beforeLoad: async ({ context, location }) => {
    if (!(await context.queries.ensureQueryData(sessionQuery)))
      throw redirect({ to: "/login", search: location.href === "/" ? {} : { next: location.href } });
  },
  component: Shell,
});

/** A page whose address also says what is looked for. */
function searched<const Path extends string, Search extends object>(
  path: Path,
  validateSearch: (search: Record<string, unknown>) => Search,
  load: () => Promise<{ default: () => ReactNode }>,
) {
  return createRoute({
    getParentRoute: () => app,
    path,
    validateSearch,
    component: lazyRouteComponent(load),
  });
}

function page<const Path extends string>(path: Path, load: () => Promise<{ default: () => ReactNode }>) {
  return createRoute({ getParentRoute: () => app, path, component: lazyRouteComponent(load) });
}

const tree = root.addChildren([
  login,
  signup,
  forgot,
  fromMail("/reset-password", () => import("@/features/auth/reset-password-page")),
  fromMail("/verify-email", () => import("@/features/auth/verify-email-page")),
  fromMail("/accept-invitation", () => import("@/features/auth/accept-invitation-page")),
  app.addChildren([
    page("/", () => import("@/features/overview/overview-page")),
    page("/data", () => import("@/features/data/imports-page")),
    page("/data/import", () => import("@/features/data/import-page")),
    page("/data/imports/$importId", () => import("@/features/data/import-report-page")),
    searched("/agents", texts("q", "type"), () => import("@/features/agents/agents-page")),
    page("/agents/new", () => import("@/features/agents/new-agent-page")),
    page("/agents/$agentId", () => import("@/features/agents/agent-page")),
    searched("/agents/$agentId/edit", trying, () => import("@/features/agents/edit-agent-page")),
    searched(
      "/agents/$agentId/versions",
      texts("from", "to"),
      () => import("@/features/agents/versions-page"),
    ),
    searched("/agents/$agentId/memory", texts("subject"), () => import("@/features/agents/memory-page")),
    searched("/agents/$agentId/batches", texts("batch"), () => import("@/features/agents/batches-page")),
    searched(
      "/executions/$executionId",
      texts("call", "row"),
      () => import("@/features/agents/execution-page"),
    ),
    searched("/approvals", texts("status"), () => import("@/features/approvals/approvals-page")),
    searched("/usage", texts("days"), () => import("@/features/usage/usage-page")),
    searched(
      "/campaigns",
      texts("status", "view", "month"),
      () => import("@/features/campaigns/campaigns-page"),
    ),
    page("/campaigns/new", () => import("@/features/campaigns/new-campaign-page")),
    page("/campaigns/$campaignId", () => import("@/features/campaigns/campaign-page")),
    page("/campaigns/$campaignId/optimiser", () => import("@/features/campaigns/optimiser-page")),
    page("/campaigns/$campaignId/edit", () => import("@/features/campaigns/edit-campaign-page")),
    searched("/clients", texts("q", "tag", "crm"), () => import("@/features/clients/clients-page")),
    searched("/clients/mailings", texts("crm"), () => import("@/features/clients/mailings-page")),
    searched("/clients/mailings/new", texts("crm"), () => import("@/features/clients/new-mailing-page")),
    page("/clients/mailings/$mailingId", () => import("@/features/clients/mailing-page")),
    page("/clients/mailings/$mailingId/edit", () => import("@/features/clients/edit-mailing-page")),
    searched("/clients/results", texts("crm", "from", "to"), () => import("@/features/clients/results-page")),
    page("/clients/$clientId", () => import("@/features/clients/client-page")),
    searched("/platforms", texts("connection"), () => import("@/features/platforms/platforms-page")),
    searched(
      "/platforms/$platform/callback",
      texts("state", "code", "error"),
      () => import("@/features/platforms/consent-page"),
    ),
    page("/workflows", () => import("@/features/workflows/workflows-page")),
    page("/workflows/$workflowId", () => import("@/features/workflows/workflow-page")),
    page("/workflows/$workflowId/triggers", () => import("@/features/workflows/triggers-page")),
    searched(
      "/workflows/$workflowId/versions",
      texts("from", "to"),
      () => import("@/features/workflows/versions-page"),
    ),
    searched(
      "/runs",
      texts("status", "workflow", "q", "from", "to"),
      () => import("@/features/runs/runs-page"),
    ),
    page("/runs/live", () => import("@/features/runs/live-page")),
    searched(
      "/runs/incidents",
      texts("status", "workflow", "q", "code", "from", "to"),
      () => import("@/features/runs/incidents-page"),
    ),
    searched("/workflows/$workflowId/runs/$runId", runView, () => import("@/features/runs/run-page")),
    page("/settings/organization", () => import("@/features/settings/organization-page")),
    page("/settings/team", () => import("@/features/settings/team-page")),
    page("/settings/roles", () => import("@/features/settings/roles-page")),
    page("/settings/api-keys", () => import("@/features/settings/api-keys-page")),
    searched(
      "/settings/audit",
      texts("actor", "action", "from", "to"),
      () => import("@/features/settings/audit-page"),
    ),
    page("/settings/retention", () => import("@/features/settings/retention-page")),
    page("/settings/profile", () => import("@/features/settings/profile-page")),
    page("/settings/security", () => import("@/features/settings/security-page")),
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Crashed,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
