import {
  coreMessages,
  createUtf8Decoder,
  decodeUtf8,
  describeIssue,
  isFailure,
  type Issue,
} from "@lienthong/core";
import { createNdjsonReader, readJson } from "@lienthong/core/json";
import { storeViews } from "@lienthong/emr/views";
import { createTableSql, createView, openBundle, type View, viewMessages } from "@lienthong/fhir/views";
import type { ViewCommand } from "../arguments/command.ts";
import { beginsLikeJson, beginsLikeSpreadJson } from "../detect/ndjson.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { largestFile } from "../files/limits.ts";
import { listInputs } from "../files/list-inputs.ts";
import { freePlaces } from "../files/plan-outputs.ts";
import { readHead } from "../files/read-head.ts";
import { inputIssue, readInput } from "../files/read-input.ts";
import { type Io, ReadError, type WritableTarget, type WriteOutcome } from "../io/io.ts";
import { definitionsOf } from "../kinds/definitions.ts";
import { isObject } from "../kinds/is-object.ts";
import { writeFailureCodes } from "../io/write-failure-codes.ts";
import { cliMessages } from "../messages/catalogues.ts";
import { issueOf } from "../messages/issue-of.ts";
import { createProgress } from "../progress.ts";
import { printable } from "../report/printable.ts";
import { textsFor } from "../texts/texts-for.ts";
import { createRowWriter, type RowWriter } from "./view-rows.ts";

type NumberText = (container: object, key: string | number) => string | undefined;

/** Issues that are printed; the others are counted. */
const mostPrinted = 100;
/** Rows are written in pieces of about this many characters. */
const pieceLength = 1 << 18;

/** Stops the command with an issue that has been printed. */
class Stopped extends Error {
  readonly exitCode: ExitCode;
  constructor(exitCode: ExitCode) {
    super("stopped");
    this.exitCode = exitCode;
  }
}

/** `lienthong view`: runs a view over NDJSON, in the memory of one line. */
export async function showView(command: ViewCommand, io: Io): Promise<ExitCode> {
  const run = new ViewRun(command, io);
  try {
    return await run.whole();
  } catch (error) {
    if (error instanceof Stopped) return error.exitCode;
    throw error;
  } finally {
    await run.end();
  }
}

class ViewRun {
  readonly #command: ViewCommand;
  readonly #io: Io;
  #printed = 0;
  #hidden = 0;
  #records = 0;
  #rows = 0;
  #failed = 0;
  #pending = "";
  #target: WritableTarget | undefined;

  constructor(command: ViewCommand, io: Io) {
    this.#command = command;
    this.#io = io;
  }

  async whole(): Promise<ExitCode> {
    const { output, sql, overwrite, locale, quiet, strict, allowErrors } = this.#command;
    const files = await this.#listFiles();
    const outputs = [...(output === "-" ? [] : [output]), ...(sql === undefined ? [] : [sql])];
    const plan = await freePlaces(outputs, files, overwrite, this.#io);
    if (!plan.ok) return this.#stop("", plan.issue, exitCodes.misuse);
    const { view, hasWarnings } = await this.#openView();
    const table = sql === undefined ? undefined : this.#tableOf(view);
    const writer = createRowWriter(view, this.#command.form, this.#command.isForSpreadsheet);
    this.#target = await this.#openTarget();
    this.#pending = writer.head;

    const texts = textsFor(locale);
    const progress = createProgress(this.#io.stderr, files.length, texts.reading, !quiet);
    for (const name of files) {
      progress.start(printable(name));
      await this.#readFile(name, view, writer, (bytes, size) => {
        progress.read(bytes, size);
      });
      progress.done();
    }
    progress.clear();
    if (this.#hidden > 0) this.#io.stderr.write(`${texts.moreIssues(this.#hidden)}\n`);
    // What is printed cannot be taken back.
    const isKept = this.#failed === 0 || allowErrors || output === "-";
    if (isKept) {
      await this.#flush();
      const target = this.#target;
      this.#target = undefined;
      if (target !== undefined) this.#check(await target.finish(), output);
      if (sql !== undefined && table !== undefined)
        this.#check(await this.#io.writeFile(sql, table, { overwrite }), sql);
    }
    if (!quiet) {
      const counts = texts.viewShown(this.#records, this.#rows, this.#failed);
      const place = !isKept
        ? `; ${texts.notWritten}`
        : output === "-"
          ? ""
          : `; ${texts.converted(printable(output))}`;
      this.#io.stderr.write(`${counts}${place}\n`);
    }
    return this.#failed > 0 || (strict && hasWarnings) ? exitCodes.issues : exitCodes.clean;
  }

  /** Leaves no half-written file behind. */
  async end(): Promise<void> {
    await this.#target?.discard();
    this.#target = undefined;
  }

  /** The files that are named, and those of folders that are named with `--recursive`. */
  async #listFiles(): Promise<readonly string[]> {
    const { files, recursive } = this.#command;
    const inputs = await listInputs(files, recursive, this.#io);
    for (const { name, issue } of inputs) if (issue !== undefined) this.#stop(name, issue);
    return inputs.map(({ name }) => name);
  }

  async #openView(): Promise<{ readonly view: View; readonly hasWarnings: boolean }> {
    const { view: name, fhirVersion } = this.#command;
    const definitions = await definitionsOf(fhirVersion);
    const ready = storeViews();
    let definition: unknown;
    let numberText: NumberText | undefined;
    const known = Object.entries(ready).find(([each]) => each === name)?.[1];
    if (known !== undefined) definition = known;
    else if (/^[a-z-]+$/u.test(name) && (await this.#io.inspect(name)) === "missing")
      return this.#stop(name, issueOf("cli.view.no-such-view", { names: Object.keys(ready).join(", ") }));
    else {
      const input = await readInput(name, this.#io);
      if (!input.ok) return this.#stop(name, input.issue);
      const decoded = decodeUtf8(input.bytes);
      if (!decoded.ok) return this.#stopAll(name, decoded.issues);
      const read = readJson(decoded.value);
      if (!read.ok) return this.#stopAll(name, read.issues);
      definition = read.value;
      numberText = (container, key) => read.numberText(container, key);
    }
    const made = createView(definition, { definitions, ...(numberText && { numberText }) });
    if (!made.ok) return this.#stopAll(name, made.issues);
    for (const issue of made.issues) this.#print(name, issue);
    return { view: made.value, hasWarnings: made.issues.length > 0 };
  }

  #tableOf(view: View): string {
    if (view.name === undefined || view.name.length > 63)
      return this.#stop(this.#command.view, issueOf("cli.view.no-table-name", {}));
    return createTableSql(view.name, view.columns);
  }

  async #openTarget(): Promise<WritableTarget | undefined> {
    const { output, overwrite } = this.#command;
    if (output === "-") return undefined;
    const created = await this.#io.createFile(output, { overwrite });
    return created.ok
      ? created.target
      : this.#stop("", issueOf(writeFailureCodes[created.reason], { output }));
  }

  async #readFile(
    name: string,
    view: View,
    writer: RowWriter,
    onRead: (bytes: number, size: number | undefined) => void,
  ): Promise<void> {
    const opened = await this.#io.open(name);
    if (!opened.ok) return this.#stop(name, inputIssue(opened.reason));
    let isWhole = /\.json$/iu.test(name);
    const decoder = createUtf8Decoder();
    const reader = createNdjsonReader((record) => {
      this.#take(name, record, view, writer);
    });
    const whole: string[] = [];
    let length = 0;
    try {
      const { head, pieces, close } = await readHead(opened.source.pieces);
      isWhole ||= beginsLikeSpreadJson(head);
      if (!isWhole && !beginsLikeJson(head)) {
        await close();
        this.#fail(name, [issueOf("cli.view.no-records", {})]);
        return;
      }
      for await (const bytes of pieces) {
        onRead(bytes.length, opened.source.size);
        const text = decoder.write(bytes);
        if (isWhole) {
          whole.push(text);
          length += text.length;
          if (length > largestFile) return this.#stop(name, inputIssue("too-large"));
        } else {
          reader.write(text);
          if (this.#pending.length > pieceLength) await this.#flush();
        }
      }
    } catch (error) {
      if (error instanceof ReadError) return this.#stop(name, inputIssue(error.reason));
      throw error;
    }
    const { text, issues } = decoder.end();
    const [wrong] = issues;
    if (wrong !== undefined) return this.#stop(name, wrong);
    if (isWhole) this.#take(name, readJson(whole.join("") + text), view, writer);
    else {
      reader.write(text);
      reader.end();
    }
  }

  /** Makes the rows of one record, or of each resource of a Bundle. */
  #take(
    name: string,
    record: {
      readonly ok: boolean;
      readonly value: unknown;
      readonly issues: readonly Issue[];
      readonly line?: number;
      readonly numberText: NumberText;
    },
    view: View,
    writer: RowWriter,
  ): void {
    this.#records++;
    const place = record.line === undefined ? name : `${name}:${record.line}`;
    if (!record.ok) {
      this.#fail(place, record.issues);
      return;
    }
    const { value } = record;
    const numberText: NumberText = (container, key) => record.numberText(container, key);
    const isBundle = isObject(value) && value["resourceType"] === "Bundle" && view.resource !== "Bundle";
    const { resources, resolve } = isBundle ? openBundle(value) : { resources: [value], resolve: undefined };
    const options = { numberText, ...(resolve && { resolve }) };
    const rows: string[] = [];
    for (const resource of resources) {
      const result = view.rows(resource, options);
      if (!result.ok) {
        this.#fail(place, result.issues);
        return;
      }
      for (const row of result.value) rows.push(writer.row(row, numberText));
    }
    this.#rows += rows.length;
    this.#pending += rows.join("");
  }

  #fail(place: string, issues: readonly Issue[]): void {
    this.#failed++;
    for (const issue of issues) this.#print(place, issue);
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = "";
    if (this.#target === undefined) this.#io.stdout.write(text);
    else this.#check(await this.#target.write(text), this.#command.output);
  }

  #check(outcome: WriteOutcome, output: string): void {
    if (!outcome.ok)
      this.#stop("", issueOf(writeFailureCodes[outcome.reason], { output: printable(output) }));
  }

  #print(place: string, issue: Issue): void {
    if (++this.#printed > mostPrinted) {
      this.#hidden++;
      return;
    }
    const message = describeIssue(issue, this.#command.locale, cliMessages, viewMessages, coreMessages);
    const path = issue.path === "" ? "" : `${printable(issue.path)}: `;
    this.#io.stderr.write(`${place === "" ? "" : `${printable(place)}: `}${path}${printable(message)}\n`);
  }

  #stop(place: string, issue: Issue, exitCode: ExitCode = exitCodes.issues): never {
    this.#print(place === "-" ? textsFor(this.#command.locale).standardInput : place, issue);
    throw new Stopped(exitCode);
  }

  #stopAll(place: string, issues: readonly Issue[]): never {
    for (const issue of issues) if (isFailure(issue.severity)) this.#print(place, issue);
    throw new Stopped(exitCodes.issues);
  }
}
