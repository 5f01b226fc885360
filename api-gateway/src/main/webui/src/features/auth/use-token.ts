import { useEffect, useState } from "react";

/** The token of a mail's link, taken out of the address: it must not stay in histories and screenshots. */
export function useToken(given: string | undefined): string | undefined {
  const [token] = useState(given);
  useEffect(() => {
    if (given !== undefined) history.replaceState(history.state, "", location.pathname);
  }, [given]);
  return token;
}
