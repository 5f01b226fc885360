import type { AdPlatform, Creative } from "@/api/campaigns";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { cn } from "@/lib/cn";

/** How much of an ad each platform usually shows. */
const room: Record<AdPlatform, { headline: number; text: number }> = {
  google_ads: { headline: 30, text: 90 },
  meta_ads: { headline: 40, text: 125 },
  linkedin_ads: { headline: 70, text: 150 },
};

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most).join("").trimEnd()}…` : text;
}

function host(link: string): string {
  return /^https:\/\/([^/\s?#]+)/.exec(link)?.[1] ?? "your site";
}

interface PartProps {
  platform: AdPlatform;
  creative: Creative;
}

function Fit({ platform, creative }: PartProps) {
  const { headline, text } = room[platform];
  const facts = [
    { name: "headline", of: [...creative.headline].length, most: headline },
    { name: "text", of: [...creative.text].length, most: text },
  ];
  return (
    <p className="flex flex-wrap gap-x-3 border-t px-3 py-2 text-xs">
      {facts.map(({ name, of, most }) => (
        <span key={name} className={cn("tnum", of > most ? "text-warn" : "text-faint")}>
          {name} {of} of {most}
          {of > most && ", cut"}
        </span>
      ))}
    </p>
  );
}

function Picture({ platform, creative }: PartProps) {
  if (platform === "google_ads") return null;
  return (
    <div className="grid aspect-[1.91] place-items-center border-y bg-sunken px-4 text-center text-xs text-faint wrap-anywhere">
      {creative.image ? `Image from ${host(creative.image)}` : "No image"}
    </div>
  );
}

/** Roughly how an ad looks on a platform, and what of it does not fit. */
export function Preview({ platform, creative }: PartProps) {
  const { headline, text } = room[platform];
  const title = cut(creative.headline || "Headline", headline);
  const body = (
    <p className="text-[0.8125rem] text-soft wrap-anywhere">{cut(creative.text || "Text", text)}</p>
  );
  const search = platform === "google_ads";
  return (
    <figure
      aria-label={`As on ${platformName(platform)}`}
      className="flex flex-col rounded-lg border bg-raised"
    >
      <figcaption className="flex items-center gap-2 px-3 py-2 text-xs font-medium text-soft">
        <PlatformMark platform={platform} className="size-6 rounded-md" />
        {platformName(platform)}
      </figcaption>
      <div className="grid flex-1 content-start gap-1 px-3 pb-3">
        {search && <p className="text-xs text-faint">Ad · {host(creative.link)}</p>}
        {search && <p className="text-sm font-medium text-accent-text wrap-anywhere">{title}</p>}
        {body}
      </div>
      {!search && (
        <>
          <Picture platform={platform} creative={creative} />
          <div className="px-3 py-2">
            <p className="text-xs text-faint">{host(creative.link)}</p>
            <p className="text-[0.8125rem] font-medium wrap-anywhere">{title}</p>
          </div>
        </>
      )}
      <Fit platform={platform} creative={creative} />
    </figure>
  );
}

export function Previews({ platforms, creative }: { platforms: AdPlatform[]; creative: Creative }) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      {platforms.map((platform) => (
        <Preview key={platform} platform={platform} creative={creative} />
      ))}
    </div>
  );
}
