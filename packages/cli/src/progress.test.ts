import { describe, expect, it } from "vitest";
import { createProgress } from "./progress.ts";
import { anIo } from "./testing/an-io.ts";

describe("the progress bar", () => {
  it("shows how far the work is, and goes away", () => {
    const io = anIo({ isTerminal: true });
    const progress = createProgress(io.stderr, 4, "Đang xử lý", true);
    progress.start("a.xml");
    progress.done();
    progress.start("b.xml");
    expect(io.err()).toContain("0/4 a.xml");
    expect(io.err()).toContain("██████░░░░░░░░░░░░░░░░░░ 1/4 b.xml");
    progress.clear();
    expect(io.err().endsWith("\r\u001b[K")).toBe(true);
  });

  it.each([
    ["when nobody looks", false, 40, true],
    ["for a few files", true, 3, true],
    ["when the user wants quiet", true, 40, false],
  ])("stays away %s", (_title, isTerminal, total, wanted) => {
    const io = anIo({ isTerminal });
    const progress = createProgress(io.stderr, total, "Đang xử lý", wanted);
    progress.start("a.xml");
    progress.done();
    progress.clear();
    expect(io.err()).toBe("");
  });

  it("never writes a line longer than the terminal", () => {
    const io = anIo({ isTerminal: true });
    createProgress(io.stderr, 4, "Đang xử lý", true).start("x".repeat(500));
    expect(io.err().length).toBeLessThan(90);
  });
});
