import { Link, useNavigate } from "@tanstack/react-router";
import { Pencil, RefreshCw } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { deleteCampaign, direct, type Campaign, type CampaignAct } from "@/api/campaigns";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { BudgetDialog } from "./budget-dialog";
import { ReviewDialog } from "./review-dialog";

type Simple = Extract<CampaignAct, "submit" | "launch" | "pause" | "resume" | "refresh">;

const acts: Record<Simple, { label: string; done: string }> = {
  submit: { label: "Ask for approval", done: "Somebody has to look at it now." },
  launch: { label: "Launch", done: "It is being launched on its platforms." },
  pause: { label: "Pause", done: "It is being paused on its platforms." },
  resume: { label: "Resume", done: "It is being resumed on its platforms." },
  refresh: { label: "Read now", done: "Its figures and states were read." },
};

interface ActProps {
  campaign: Campaign;
  act: Simple;
  label?: string;
  primary?: boolean;
}

function Act({ campaign, act, label = acts[act].label, primary }: ActProps) {
  const doing = useAct("campaigns", () => direct(campaign, { act }), { done: acts[act].done });
  return (
    <Button
      look={primary ? "primary" : "plain"}
      busy={doing.isPending}
      onClick={() => doing.mutate(undefined)}
    >
      {act === "refresh" && <RefreshCw aria-hidden />}
      {label}
    </Button>
  );
}

function End({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const end = useAct("campaigns", () => direct(campaign, { act: "end" }), {
    done: "It is being ended.",
    onDone: onClose,
    quiet: true,
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`End ${campaign.name}?`}
      description="It stops on all its platforms and cannot be resumed."
      act="End the campaign"
      phrase={campaign.name}
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate(undefined)}
    />
  );
}

function Delete({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useAct("campaigns", () => deleteCampaign(campaign), {
    done: "The campaign is deleted.",
    onDone: () => void navigate({ to: "/campaigns" }),
    quiet: true,
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete ${campaign.name}?`}
      description="It was never launched; nothing of it is at a platform."
      act="Delete"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
    />
  );
}

const unlaunched = new Set(["draft", "in_review", "approved"]);
const running = new Set(["launching", "active", "partly_active", "failed"]);

/** Whether a platform waits for a person before it is tried again. */
function hasStopped({ platforms }: Campaign): boolean {
  return platforms.some(({ pending, error }) => pending.length > 0 && error && !error.retrying);
}

type Open = "approve" | "reject" | "raise" | "budget" | "end" | "delete" | null;

/** What can be done with a campaign as it stands. */
export function CampaignActs({ campaign }: { campaign: Campaign }) {
  const mayWrite = useMay("campaign:write");
  const mayApprove = useMay("campaign:approve");
  const mayPublish = useMay("campaign:publish");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { status, campaign_id: campaignId } = campaign;
  const early = unlaunched.has(status);
  const on = running.has(status);
  const launched = on || status === "paused";
  const button = (what: Exclude<Open, null>, label: string, look?: "danger" | "primary") => (
    <Button look={look} onClick={() => setOpen(what)}>
      {label}
    </Button>
  );
  return (
    <>
      {mayWrite && launched && <Act campaign={campaign} act="refresh" />}
      {mayWrite && early && button("delete", "Delete", "danger")}
      {mayWrite && early && (
        <Button asChild>
          <Link to="/campaigns/$campaignId/edit" params={{ campaignId }}>
            <Pencil aria-hidden /> Edit
          </Link>
        </Button>
      )}
      {mayWrite && status === "draft" && <Act campaign={campaign} act="submit" primary />}
      {mayApprove && status === "in_review" && button("reject", "Give back")}
      {mayApprove && status === "in_review" && button("approve", "Approve", "primary")}
      {mayPublish && status === "approved" && <Act campaign={campaign} act="launch" primary />}
      {mayPublish && launched && button("budget", "Change budget")}
      {mayApprove && launched && button("raise", "Raise the cap")}
      {mayPublish && on && <Act campaign={campaign} act="pause" />}
      {mayPublish && launched && button("end", "End", "danger")}
      {mayPublish && status === "paused" && <Act campaign={campaign} act="resume" primary />}
      {mayPublish && !early && hasStopped(campaign) && (
        <Act campaign={campaign} act="launch" label="Try again" primary />
      )}
      {(open === "approve" || open === "reject" || open === "raise") && (
        <ReviewDialog campaign={campaign} act={open} onClose={close} />
      )}
      {open === "budget" && <BudgetDialog campaign={campaign} onClose={close} />}
      {open === "end" && <End campaign={campaign} onClose={close} />}
      {open === "delete" && <Delete campaign={campaign} onClose={close} />}
    </>
  );
}
