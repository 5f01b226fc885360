import { Page } from "@/components/ui/page";

export default function ImportPage() {
  return <Page title="Import a file">{null}</Page>;
}
