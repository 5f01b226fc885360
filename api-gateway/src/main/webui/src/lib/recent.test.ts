import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { useRecent } from "./recent";

afterEach(() => vi.restoreAllMocks());

const held = () => renderHook(({ what }) => useRecent("org_1", what), { initialProps: { what: "batches" } });

function closed(): never {
  throw new DOMException("closed", "SecurityError");
}

test("what is remembered and dropped is seen at once, each kind by itself", () => {
  const { result, rerender } = held();
  for (const id of ["a", "b", "a"]) act(() => result.current.remember(id));
  expect(result.current.known).toEqual(["a", "b"]);
  rerender({ what: "others" });
  expect(result.current.known).toEqual([]);
  rerender({ what: "batches" });
  act(() => result.current.drop("a"));
  expect(result.current.known).toEqual(["b"]);
  expect(held().result.current.known).toEqual(["b"]);
});

test("where the storage is closed or full the page goes on, and knows what it was told", () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(closed);
  const { result } = held();
  for (const id of ["a", "b"]) act(() => result.current.remember(id));
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(closed);
  act(() => result.current.drop("a"));
  expect(result.current.known).toEqual(["b"]);
});
