import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { humanize } from "@/lib/format";

/** Marks of our own, in one colour: the platforms' logos are theirs. */
const shapes: Record<string, ReactNode> = {
  google_ads: (
    <>
      <path d="M12.2 5.2 6 16" />
      <path d="m12.2 5.2 6.2 10.8" />
      <circle cx="6" cy="16.4" r="2.4" />
    </>
  ),
  meta_ads: (
    <path d="M3.5 14.5c0-4 1.8-7 4.2-7 3.6 0 5 9 8.9 9 2.3 0 3.9-1.6 3.9-4.4s-1.7-4.6-3.9-4.6c-3.9 0-5.3 9-9 9-2.3 0-4.1-.4-4.1-2Z" />
  ),
  linkedin_ads: (
    <>
      <path d="M6 10.5V18" />
      <circle cx="6" cy="6.6" r=".9" fill="currentColor" />
      <path d="M11 18v-7.5m0 3.3c0-2 1.4-3.4 3.4-3.4 2 0 3.1 1.3 3.1 3.5V18" />
    </>
  ),
  gohighlevel: (
    <>
      <path d="M6 18V9m-2.6 2.6L6 9l2.6 2.6" />
      <path d="M12 18V6M9.4 8.6 12 6l2.6 2.6" />
      <path d="M18 18v-7.5m-2.6 2.6 2.6-2.6 2.6 2.6" />
    </>
  ),
};

const fallback = (
  <>
    <circle cx="12" cy="12" r="3" />
    <path d="M12 4v5m0 6v5M4 12h5m6 0h5" />
  </>
);

export function PlatformMark({ platform, className }: { platform: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-8 shrink-0 place-items-center rounded-lg border bg-canvas text-soft [&>svg]:size-[62%]",
        className,
      )}
    >
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {shapes[platform] ?? fallback}
      </svg>
    </span>
  );
}

const names: Record<string, string> = {
  google_ads: "Google Ads",
  meta_ads: "Meta",
  linkedin_ads: "LinkedIn",
  gohighlevel: "GoHighLevel",
  openai: "OpenAI",
};

export function platformName(platform: string): string {
  return names[platform] ?? humanize(platform);
}
