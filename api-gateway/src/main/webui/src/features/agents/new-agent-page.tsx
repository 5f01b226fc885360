import { Page } from "@/components/ui/page";

export default function NewAgentPage() {
  return <Page title="New agent">{null}</Page>;
}
