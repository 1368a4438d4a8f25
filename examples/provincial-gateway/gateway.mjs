import { createServer } from "node:http";
import { formatFhir, toOperationOutcome } from "@lienthong/fhir";
import { catalogues, claimToFhir } from "./claim-to-fhir.mjs";
import { BodyTooLarge, readBody } from "./read-body.mjs";

const megabyte = 1024 * 1024;

/**
 * A gateway for claim files:
 *
 *     POST /claim-files           checks the file; 201 with a FHIR Bundle, or 422 with an OperationOutcome
 *     POST /claim-files/$check    checks only; 200 with an OperationOutcome
 *     GET  /health                200 while it runs
 *
 * `today` gives the day for the rules about the future, `log` takes one line without personal data a request.
 *
 * @param {{ limit?: number, today?: () => string, log?: (line: string) => void }} [options]
 */
export function createGateway({ limit = 16 * megabyte, today = todayInVietnam, log = () => {} } = {}) {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000 },
    async (request, response) => {
      const started = performance.now();
      const answer = await answerTo(request, { limit, today });
      send(response, answer);
      const { status, issues = [] } = answer;
      const took = Math.round(performance.now() - started);
      log(`${routeOf(request)} ${status}, ${issues.length} issues, ${took} ms`);
    },
  );
  server.maxConnections = 64;
  return server;
}

const routes = ["GET /health", "POST /claim-files", "POST /claim-files/$check"];

/** One of the routes, or `other`: what else a stranger asks for has no place in a log. */
function routeOf({ method, url = "" }) {
  const route = `${method} ${url.split("?", 1)[0]}`;
  return routes.includes(route) ? route : "other";
}

async function answerTo(request, { limit, today }) {
  const locale = /^en\b/iu.test(request.headers["accept-language"] ?? "") ? "en" : "vi";
  try {
    switch (routeOf(request)) {
      case "GET /health":
        return { status: 200, type: "application/json", body: '{"status":"ok"}' };
      case "POST /claim-files": {
        const { issues, bundle } = claimToFhir(await readBody(request, limit), { today: today() });
        if (bundle === undefined) return outcome(422, issues, locale);
        const body = formatFhir(bundle, { format: "json" });
        return { status: 201, type: "application/fhir+json", body, issues };
      }
      case "POST /claim-files/$check":
        return outcome(200, claimToFhir(await readBody(request, limit), { today: today() }).issues, locale);
      default:
        return problem(404, "not-found", texts[locale].notFound);
    }
  } catch (error) {
    if (error instanceof BodyTooLarge)
      return problem(413, "too-long", texts[locale].tooLarge(limit / megabyte));
    // A fault of ours: the sender learns that, and nothing else.
    return problem(500, "exception", texts[locale].fault);
  }
}

const texts = {
  vi: {
    notFound: "Không có địa chỉ này.",
    tooLarge: (most) => `Tệp lớn quá ${most} MB.`,
    fault: "Cổng gặp lỗi của chính nó; tệp chưa được nhận.",
  },
  en: {
    notFound: "There is no such address.",
    tooLarge: (most) => `The file is larger than ${most} MB.`,
    fault: "The gateway met a fault of its own; the file was not taken.",
  },
};

/** The issues of a file as FHIR. */
function outcome(status, issues, locale) {
  const body = JSON.stringify(toOperationOutcome(issues, locale, ...catalogues));
  return { status, type: "application/fhir+json", body, issues };
}

/** A problem with the request itself as FHIR. */
function problem(status, code, text) {
  const issue = [{ severity: "error", code, details: { text } }];
  const body = JSON.stringify({ resourceType: "OperationOutcome", issue });
  return { status, type: "application/fhir+json", body };
}

function send(response, { status, type, body }) {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // What is left of a body that was too large is not read.
    ...(status === 413 && { connection: "close" }),
  });
  response.end(body);
}

/** Vietnam is seven hours ahead of UTC all year. */
function todayInVietnam() {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
