import { act } from "@testing-library/react";

type Listener = (event: MessageEvent<string>) => void;

/** The browser's event stream, played by the test. */
export class FakeEventSource {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readonly url: string;
  readyState = 0;
  private readonly listeners = new Map<string, Listener[]>();

  constructor(url: string) {
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  addEventListener(name: string, listener: Listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  close() {
    this.readyState = FakeEventSource.CLOSED;
  }

  emit(name: string, data?: unknown) {
    const event = new MessageEvent(name, { data: JSON.stringify(data) });
    act(() => {
      for (const listener of this.listeners.get(name) ?? []) listener(event);
    });
  }
}

export function fakeEventSource(): typeof FakeEventSource {
  FakeEventSource.opened = [];
  Object.assign(globalThis, { EventSource: FakeEventSource });
  return FakeEventSource;
}
