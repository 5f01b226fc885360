import { Page } from "@/components/ui/page";

export default function AgentsPage() {
  return <Page title="Agents">{null}</Page>;
}
