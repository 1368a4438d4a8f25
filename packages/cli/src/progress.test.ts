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

  const megabyte = 1024 * 1024;

  it("moves with the bytes of one large file", () => {
    const io = anIo({ isTerminal: true });
    const progress = createProgress(io.stderr, 1, "Đang xử lý", true);
    progress.start("lon.xml");
    for (let part = 0; part < 10; part++) progress.read(4 * megabyte, 40 * megabyte);
    expect(io.err()).toContain("████████████░░░░░░░░░░░░ 20/40 MB lon.xml");
    expect(io.err()).toContain(`${"█".repeat(24)} 40/40 MB lon.xml`);
    progress.clear();
    expect(io.err().endsWith("\r\u001b[K")).toBe(true);
  });

  it("counts the bytes of a stream, whose end is not known", () => {
    const io = anIo({ isTerminal: true });
    const progress = createProgress(io.stderr, 1, "Đang xử lý", true);
    progress.start("-");
    for (let part = 0; part < 5; part++) progress.read(4 * megabyte, undefined);
    expect(io.err()).toContain(`${"░".repeat(24)} 20 MB -`);
  });

  it.each([
    ["a small file", 3 * megabyte, true, true],
    ["when nobody looks", 40 * megabyte, false, true],
    ["when the user wants quiet", 40 * megabyte, true, false],
  ])("says nothing of bytes: %s", (_title, size, isTerminal, wanted) => {
    const io = anIo({ isTerminal });
    const progress = createProgress(io.stderr, 1, "Đang xử lý", wanted);
    progress.start("a.xml");
    progress.read(size, size);
    expect(io.err()).toBe("");
  });
});
