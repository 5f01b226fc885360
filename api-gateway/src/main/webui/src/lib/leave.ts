/** Leaves for a page that is not ours; only over the web, whatever an answer says. */
export function goTo(address: string): void {
  const url = new URL(address, location.origin);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new TypeError("not an address of the web");
  location.assign(url);
}
