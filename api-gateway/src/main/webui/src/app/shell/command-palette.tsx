import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Command } from "cmdk";
import {
  Bot,
  FileUp,
  Keyboard,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Search,
  Sun,
  Workflow as WorkflowIcon,
  type LucideIcon,
} from "lucide-react";
import { agentsQuery } from "@/api/agents";
import { useOrg } from "@/api/session";
import { workflowsQuery } from "@/api/workflows";
import { Dialog } from "@/components/ui/dialog";
import { setTheme } from "@/lib/theme";
import { navigation } from "./navigation";
import { useSignOut } from "./user-menu";

const item =
  "flex h-9 items-center gap-2.5 rounded-md px-2.5 text-[0.8125rem] data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:text-faint";
const group =
  "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-faint";

interface Props {
  open: boolean;
  onClose: () => void;
  onShortcuts: () => void;
}

export default function CommandPalette({ open, onClose, onShortcuts }: Props) {
  const router = useRouter();
  const org = useOrg();
  const out = useSignOut();
  const agents = useQuery({ ...agentsQuery(org), enabled: open });
  const workflows = useQuery({ ...workflowsQuery(org), enabled: open });

  function entry(label: string, Icon: LucideIcon, run: () => void, id = label) {
    const select = () => {
      onClose();
      run();
    };
    return (
      <Command.Item key={id} value={`${label} ${id}`} onSelect={select} className={item}>
        <Icon aria-hidden /> {label}
      </Command.Item>
    );
  }

  return (
    <Dialog open={open} onClose={onClose} title="Search and commands" bare>
      <Command label="Search and commands" loop>
        <div className="flex items-center gap-2.5 border-b px-4">
          <Search className="size-4 text-faint" aria-hidden />
          <Command.Input
            placeholder="Jump to a page, an agent, a workflow…"
            className="h-12 w-full bg-transparent text-sm outline-none placeholder:text-faint"
          />
        </div>
        <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
          <Command.Empty className="px-2.5 py-8 text-center text-[0.8125rem] text-soft">
            Nothing found.
          </Command.Empty>
          <Command.Group heading="Pages" className={group}>
            {navigation.map(({ to, label, icon }) => entry(label, icon, () => void router.navigate({ to })))}
          </Command.Group>
          <Command.Group heading="Do" className={group}>
            {entry("Import a file", FileUp, () => void router.navigate({ to: "/data/import" }))}
            {entry("Create an agent", Plus, () => void router.navigate({ to: "/agents/new" }))}
          </Command.Group>
          {workflows.data && workflows.data.length > 0 && (
            <Command.Group heading="Workflows" className={group}>
              {workflows.data.map(({ workflow_id, name }) =>
                entry(
                  name,
                  WorkflowIcon,
                  () =>
                    void router.navigate({
                      to: "/workflows/$workflowId",
                      params: { workflowId: workflow_id },
                    }),
                  workflow_id,
                ),
              )}
            </Command.Group>
          )}
          {agents.data && agents.data.length > 0 && (
            <Command.Group heading="Agents" className={group}>
              {agents.data.map(({ agent_id, name }) =>
                entry(
                  name,
                  Bot,
                  () => void router.navigate({ to: "/agents/$agentId", params: { agentId: agent_id } }),
                  agent_id,
                ),
              )}
            </Command.Group>
          )}
          <Command.Group heading="Settings" className={group}>
            {entry("Light theme", Sun, () => setTheme("light"))}
            {entry("Dark theme", Moon, () => setTheme("dark"))}
            {entry("System theme", Monitor, () => setTheme("system"))}
            {entry("Keyboard shortcuts", Keyboard, onShortcuts)}
            {entry("Sign out", LogOut, out)}
          </Command.Group>
        </Command.List>
      </Command>
    </Dialog>
  );
}
