import { Page } from "@/components/ui/page";

export default function ImportsPage() {
  return <Page title="Data">{null}</Page>;
}
