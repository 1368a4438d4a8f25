import { encodeUtf8 } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acknowledge, type AcknowledgeOptions } from "./acknowledge.ts";
import { hl7v2ToBundle } from "./hl7v2-to-bundle.ts";
import { frameMllp, takeMllpFrames } from "./text/mllp.ts";

const time = "2026-07-15T09:30:01+07:00";
const msh = (type = "ADT^A08", version = "2.5.1"): string =>
  `MSH|^~\\&|LIS|LAB|HIS|BV01|20260715093000||${type}|M-7|T|${version}`;
const pid = "PID|1||BN1^^^BV^MR||An";

/** Converts a message and answers it. */
function answer(message: string | Uint8Array, options: Partial<AcknowledgeOptions> = {}): string[] {
  const { issues } = hl7v2ToBundle(message);
  return acknowledge(message, issues, { time, ...options })
    .slice(0, -1)
    .split("\r");
}

describe("an acknowledgement", () => {
  it("goes back to the sender, names the message and says that it was taken", () => {
    expect(answer(`${msh()}\r${pid}`)).toEqual([
      "MSH|^~\\&|HIS|BV01|LIS|LAB|20260715093001+0700||ACK^A08^ACK|M-7|T|2.5.1",
      "MSA|AA|M-7",
    ]);
  });

  it.each<[string, string, string]>([
    ["no patient", msh(), "AE"],
    ["a type that is not converted", `${msh("MFN^M02")}\r${pid}`, "AR"],
    ["a bad date alone", `${msh()}\r${pid}||19901350`, "AA"],
    ["no header", pid, "AR"],
  ])("says of %s what came of it", (_title, message, code) => {
    expect(answer(message)[1]?.split("|")[1]).toBe(code);
    expect(answer(message, { kind: "commit" })[1]?.split("|")[1]).toBe(code.replace("A", "C"));
  });

  it("says of each issue where it is, in the form of the version", () => {
    const message = (version: string): string => `${msh("ADT^A08", version)}\r${pid}||19901350|Nam`;
    expect(answer(message("2.5.1")).slice(2)).toEqual([
      "ERR||PID^1^7|102^Data type error^HL70357|W|emr.hl7v2.bad-date^^L|||A date or time is not written as HL7 has it (YYYYMMDDHHMMSS) or not real: it was left out.",
      "ERR||PID^1^8|103^Table value not found^HL70357|W|emr.hl7v2.unknown-code^^L|||The code is not in table 0001 of HL7: written as unknown.",
    ]);
    expect(answer(message("2.3")).slice(2)).toEqual([
      "ERR|PID^1^7^102&Data type error&HL70357",
      "ERR|PID^1^8^103&Table value not found&HL70357",
    ]);
  });

  it("tells a type from an event that is not converted", () => {
    expect(answer(`${msh("ADT^A60")}\r${pid}`)[2]).toContain("|201^");
    expect(answer(`${msh("MFN^M02")}\r${pid}`)[2]).toContain("|200^");
  });

  it("is marked as UTF-8 when its sentences are Vietnamese", () => {
    const [head, , error] = answer(msh(), { locale: "vi" });
    expect(head?.split("|")[17]).toBe("UNICODE UTF-8");
    expect(error).toContain("Bản tin không có đoạn PID");
  });

  it("answers bytes that cannot be read, and headers with delimiters of their own", () => {
    const bytes = Uint8Array.from([...encodeUtf8(`${msh()}\rPID|1||1||`), 0xff, 0xd4]);
    expect(answer(bytes).slice(0, 2)).toEqual([
      "MSH|^~\\&|HIS|BV01|LIS|LAB|20260715093001+0700||ACK^A08^ACK|M-7|T|2.5.1",
      "MSA|AR|M-7",
    ]);
    const own = "MSH$*~!@$A$B$C$D$20260715$$ADT*A08$1$P$2.5\rPID$1$$1*^^*x$$An";
    expect(answer(own).slice(0, 2)).toEqual([
      "MSH$*~!@$C$D$A$B$20260715093001+0700$$ACK*A08*ACK$1$P$2.5",
      "MSA$AA$1",
    ]);
  });

  it("takes a number of its own, without marks", () => {
    expect(answer(`${msh()}\r${pid}`, { controlId: "a|b" })[0]).toContain("|a\\F\\b|");
  });

  it("is a message again, whatever it answers, and names nobody", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (head, body) => {
        for (const message of [
          head,
          `MSH|^~\\&|${head}\rPID|${body}`,
          `${msh()}\rPID|1||1||Nguyễn||${body}`,
        ]) {
          const text = acknowledge(message, hl7v2ToBundle(message).issues, { time });
          expect(text.startsWith("MSH")).toBe(true);
          expect(text.split("\r").every((line) => line === "" || /^(?:MSH|MSA|ERR)/u.test(line))).toBe(true);
          expect(text).not.toContain("Nguyễn");
        }
      }),
      { numRuns: 100 },
    );
  });

  it("refuses wrong use", () => {
    expect(() => acknowledge(msh(), [], { time: "bây giờ" })).toThrow(TypeError);
    expect(() => acknowledge(1 as unknown as string, [], { time })).toThrow(TypeError);
  });
});

describe("MLLP frames", () => {
  const bytes = (text: string): Uint8Array => encodeUtf8(text);

  it("come in pieces of any size", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 7 }),
        (all, size) => {
          const messages = all.map((one) => one.filter((byte) => byte !== 0x0b && byte !== 0x1c));
          const stream = messages.flatMap((one) => [...frameMllp(one)]);
          const found: number[][] = [];
          let rest = new Uint8Array();
          for (let at = 0; at < stream.length; at += size) {
            const taken = takeMllpFrames(Uint8Array.from([...rest, ...stream.slice(at, at + size)]));
            expect(taken.skipped).toBe(0);
            found.push(...taken.messages.map((one) => [...one]));
            rest = Uint8Array.from(taken.rest);
          }
          expect(found).toEqual(messages.map((one) => [...one]));
          expect(rest).toHaveLength(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("count what stands outside of them", () => {
    expect(takeMllpFrames(bytes("xyz\u000bMSH\u001c\rab")).skipped).toBe(5);
  });

  it("hold no byte that ends them", () => {
    expect(() => frameMllp(bytes("a\u001cb"))).toThrow(TypeError);
    expect(() => frameMllp("x" as unknown as Uint8Array)).toThrow(TypeError);
    expect(() => takeMllpFrames("x" as unknown as Uint8Array)).toThrow(TypeError);
  });
});
