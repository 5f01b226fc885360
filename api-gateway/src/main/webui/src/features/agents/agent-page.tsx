import { Page } from "@/components/ui/page";

export default function AgentPage() {
  return <Page title="Agent">{null}</Page>;
}
