import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { leave, sessionQuery } from "@/api/session";
import { onSessionLost } from "@/lib/http";
import { ApiProblem } from "@/lib/problem";
import { onSessionElsewhere } from "@/lib/tabs";
import { makeRouter } from "./router";

function worthRepeating(failures: number, error: Error): boolean {
  if (error instanceof ApiProblem) return error.status >= 502 && failures < 2;
  return failures < 2;
}

export function makeQueries(retry: boolean): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: retry ? worthRepeating : false, staleTime: 5_000, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}

export function App({ retry = true }: { retry?: boolean }) {
  const [queries] = useState(() => makeQueries(retry));
  const [router] = useState(() => makeRouter(queries));
  useEffect(
    () =>
      onSessionLost(() => {
        const next = router.state.location.href;
        if (router.state.location.pathname === "/login") return;
        void leave(queries).then(() =>
          router.navigate({ to: "/login", search: { next }, ignoreBlocker: true }),
        );
      }),
    [queries, router],
  );
  useEffect(
    () =>
      onSessionElsewhere((org) => {
        const mine = queries.getQueryData(sessionQuery.queryKey)?.organization.organization_id ?? null;
        if (mine !== org) location.reload();
      }),
    [queries],
  );
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
