import { useState } from "react";
import { PlatformMark, platformName } from "@/components/platform-mark";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { formatMoney, type Money } from "@/lib/format";
import { amounts, equalShares, isAmount, withShare, type Shares } from "./budget";

interface Props {
  shares: Shares;
  total: Money;
  onChange: (shares: Shares) => void;
  /** What is wrong with the shares. */
  error?: string | undefined;
}

interface ShareProps {
  platform: string;
  share: number;
  alone: boolean;
  onShare: (share: number) => void;
}

/** Takes what is typed when the field is left or Enter is pressed, so that half a number moves nothing. */
function Share({ platform, share, alone, onShare }: ShareProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    if (typed !== null && typed.trim() !== "" && Number.isFinite(Number(typed))) onShare(Number(typed));
    setTyped(null);
  };
  return (
    <div className="flex items-center gap-1.5">
      <Input
        type="number"
        min={1}
        max={99}
        step={1}
        className="tnum w-20 text-right"
        aria-label={`Percent for ${platformName(platform)}`}
        disabled={alone}
        value={typed ?? share}
        onChange={(event) => {
          const native = event.nativeEvent as InputEvent;
          // Arrows and the wheel change a whole step at a time and are taken at once.
          if (native.inputType) setTyped(event.target.value);
          else onShare(Number(event.target.value));
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          take();
        }}
      />
      <span className="text-[0.8125rem] text-soft">%</span>
    </div>
  );
}

/** How a budget is divided: always a hundred percent, with the money it comes to. */
export function SplitFields({ shares, total, onChange, error }: Props) {
  const platforms = Object.keys(shares);
  const money = isAmount(total.amount) ? amounts(total, shares) : {};
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-[0.8125rem] font-medium">How it is divided</legend>
      {platforms.map((platform) => (
        <div
          key={platform}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border px-3 py-2"
        >
          <PlatformMark platform={platform} className="size-7" />
          <span className="min-w-24 flex-1 text-[0.8125rem] font-medium">{platformName(platform)}</span>
          <Share
            platform={platform}
            share={shares[platform]!}
            alone={platforms.length === 1}
            onShare={(share) => onChange(withShare(shares, platform, share))}
          />
          <output className="tnum w-full text-right sm:w-28 text-[0.8125rem]">
            {money[platform] ? formatMoney(money[platform]) : "–"}
          </output>
        </div>
      ))}
      {error && (
        <p role="alert" className="text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
      {platforms.length > 1 && (
        <div>
          <Button size="sm" onClick={() => onChange(equalShares(platforms))}>
            Divide equally
          </Button>
        </div>
      )}
    </fieldset>
  );
}
