import { useEffect, useState } from "react";
import { Card, CardHead } from "@/components/ui/card";

interface Props {
  subject: string;
  from: string;
  html: string;
}

/** What is typed, once somebody pauses. */
function usePaused(text: string): string {
  const [shown, setShown] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setShown(text), 400);
    return () => clearTimeout(timer);
  }, [text]);
  return shown;
}

/** How an e-mail reads: shut in, so that nothing of it can run or reach the page. */
export function Preview({ subject, from, html }: Props) {
  const shown = usePaused(html);
  return (
    <Card className="overflow-hidden">
      <CardHead title="Preview" hint="Pictures from the web are not loaded here." className="pb-3" />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t px-5 py-3 text-[0.8125rem]">
        <dt className="text-faint">From</dt>
        <dd className="wrap-anywhere">{from || "–"}</dd>
        <dt className="text-faint">Subject</dt>
        <dd className="font-medium wrap-anywhere">{subject || "–"}</dd>
      </dl>
      {/* White in every theme, as the programs of readers show it; a new one each time, for one that is filled anew
          would be a step of the browser's history. */}
      <iframe
        key={shown}
        title="Preview of the e-mail"
        sandbox=""
        srcDoc={shown}
        className="h-112 w-full border-t bg-white scheme-light"
      />
    </Card>
  );
}
