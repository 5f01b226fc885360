import { useQuery } from "@tanstack/react-query";
import { FlaskConical, Radio } from "lucide-react";
import { modeQuery } from "@/api/executions";
import { useOrg } from "@/api/session";
import { Badge } from "@/components/ui/badge";

/** Says in words which world the agents work in, so that nobody takes a rehearsal for the real thing. */
export function ModeBadge() {
  const org = useOrg();
  const mode = useQuery(modeQuery(org));
  if (!mode.data) return null;
  const live = mode.data === "live";
  const Icon = live ? Radio : FlaskConical;
  return (
    <Badge
      tone={live ? "good" : "warn"}
      title={live ? "The model's provider answers." : "A simulated model answers. The figures are your own."}
    >
      <Icon aria-hidden /> {mode.data.toUpperCase()}
    </Badge>
  );
}
