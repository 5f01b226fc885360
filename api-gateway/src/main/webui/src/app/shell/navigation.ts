import {
  Bot,
  ChartColumn,
  Database,
  House,
  Megaphone,
  Play,
  Plug,
  Settings,
  ShieldCheck,
  Users,
  Workflow,
  type LucideIcon,
} from "lucide-react";

export interface Entry {
  to:
    | "/"
    | "/data"
    | "/agents"
    | "/workflows"
    | "/runs"
    | "/approvals"
    | "/usage"
    | "/campaigns"
    | "/clients"
    | "/platforms"
    | "/settings/organization";
  /** Pages below this belong to the entry too. */
  within?: string;
  label: string;
  icon: LucideIcon;
  keys: string;
}

export const navigation: readonly Entry[] = [
  { to: "/", label: "Overview", icon: House, keys: "g o" },
  { to: "/data", label: "Data", icon: Database, keys: "g d" },
  { to: "/agents", label: "Agents", icon: Bot, keys: "g a" },
  { to: "/workflows", label: "Workflows", icon: Workflow, keys: "g w" },
  { to: "/runs", label: "Runs", icon: Play, keys: "g r" },
  { to: "/approvals", label: "Approvals", icon: ShieldCheck, keys: "g p" },
  { to: "/usage", label: "Usage", icon: ChartColumn, keys: "g u" },
  { to: "/campaigns", label: "Campaigns", icon: Megaphone, keys: "g c" },
  { to: "/clients", label: "Clients", icon: Users, keys: "g k" },
  { to: "/platforms", label: "Platforms", icon: Plug, keys: "g l" },
  { to: "/settings/organization", within: "/settings", label: "Settings", icon: Settings, keys: "g s" },
];
