import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Monitor, Smartphone } from "lucide-react";
import { endOtherSessions, endSession, sessionsQuery, type DeviceSession } from "@/api/account";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatAgo, formatTime } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

const browsers = [
  ["Edge", /Edg\//],
  ["Opera", /OPR\//],
  ["Firefox", /Firefox\//],
  ["Chrome", /Chrom(e|ium)\//],
  ["Safari", /Safari\//],
  ["curl", /^curl/],
] as const;
const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

function device(agent: string): string {
  const browser = browsers.find(([, sign]) => sign.test(agent))?.[0];
  const system = systems.find(([, sign]) => sign.test(agent))?.[0];
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? (agent.slice(0, 60) || "Unknown program");
}

export function EndOthers() {
  const org = useOrg();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => toast("good", "All other sessions have ended."),
    onError: (error) => toast("bad", `They go on. ${asProblem(error).message}`),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery(org).queryKey }),
  });
  return (
    <Button size="sm" busy={end.isPending} onClick={() => end.mutate()}>
      End all others
    </Button>
  );
}

export function SessionList({ sessions }: { sessions: DeviceSession[] }) {
  const org = useOrg();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => toast("good", "The session has ended."),
    onError: (error) => toast("bad", `The session goes on. ${asProblem(error).message}`),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery(org).queryKey }),
  });
  return (
    <ul className="divide-y">
      {sessions.map((each) => {
        const name = device(each.user_agent);
        const Icon = /iPhone|Android/.test(name) ? Smartphone : Monitor;
        return (
          <li key={each.session_id} className="flex items-center gap-3 px-5 py-3 text-[0.8125rem]">
            <Icon className="size-5 shrink-0 text-faint" aria-hidden />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
                {name} {each.current && <Badge tone="good">This browser</Badge>}
              </p>
              <p className="text-soft" title={`Since ${formatTime(each.created_at)}`}>
                {each.ip_address} · used {formatAgo(each.last_used_at)}
              </p>
            </div>
            {!each.current && (
              <Button
                size="sm"
                aria-label={`End the session of ${name}`}
                busy={end.isPending && end.variables === each.session_id}
                onClick={() => end.mutate(each.session_id)}
              >
                End
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
