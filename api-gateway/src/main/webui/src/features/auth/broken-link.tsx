import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { AuthFrame } from "./auth-frame";

interface Props {
  title: string;
  text: string;
  to: "/login" | "/forgot-password";
  act: string;
}

/** A mail's link that leads nowhere (any more), with the way on. */
export function BrokenLink({ title, text, to, act }: Props) {
  return (
    <AuthFrame title={title} hint={text}>
      <Button asChild look="primary" size="lg" className="w-full">
        <Link to={to}>{act}</Link>
      </Button>
    </AuthFrame>
  );
}
