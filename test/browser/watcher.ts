/**
 * Everything that a browser sends, written down: a proxy that it must go through, even to this computer, and a socket
 * for what goes past every proxy. Only the origins that are let pass get an answer.
 */
import { createSocket } from "node:dgram";
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Sent {
  readonly method: string;
  /** Absolute; "host:port" of a tunnel. */
  readonly url: string;
  /** Header lines, and what was sent after them. */
  readonly rest: string;
}

export interface Watcher {
  /** For Chromium's command line. */
  readonly flags: readonly string[];
  /** Where a datagram would be noticed: "127.0.0.1:port". */
  readonly datagrams: string;
  /** What was sent since it was last asked, but for what Chromium asks its maker by itself, also on an empty page. */
  take(): Sent[];
  close(): Promise<void>;
}

/** Updates, its clock, signing in, filling in forms: switches turn off only some. What pages ask for is listened to besides. */
const MAKER = /(^|\.)(google|googleapis|gvt1)\.com$/;

/** @param passed origins whose requests are passed on. */
export async function watch(passed: readonly string[]): Promise<Watcher> {
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = request.url ?? "";
      sent.push({ method: request.method ?? "", url, rest: `${request.rawHeaders.join("\n")}\n${body}` });
      if (passed.includes(originOf(url))) passOn(request, response);
      else response.writeHead(502).end();
    });
  });
  server.on("connect", ({ url = "" }: IncomingMessage, socket) => {
    sent.push({ method: "CONNECT", url, rest: "" });
    socket.end("HTTP/1.1 502 Not from here\r\n\r\n");
  });
  server.on("upgrade", ({ url = "", rawHeaders }: IncomingMessage, socket) => {
    sent.push({ method: "UPGRADE", url, rest: rawHeaders.join("\n") });
    socket.destroy();
  });
  const socket = createSocket("udp4");
  socket.on("message", (message) => sent.push({ method: "DATAGRAM", url: "", rest: message.toString("latin1") }));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  await new Promise<void>((done) => socket.bind(0, "127.0.0.1", done));
  return {
    flags: [`--proxy-server=http://127.0.0.1:${(server.address() as AddressInfo).port}`, "--proxy-bypass-list=<-loopback>"],
    datagrams: `127.0.0.1:${socket.address().port}`,
    take() {
      const taken = sent;
      sent = [];
      return taken.filter(({ url }) => !MAKER.test(hostOf(url)));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await new Promise<void>((done) => socket.close(done));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const piece of request.setEncoding("latin1")) body += String(piece);
  return body;
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const answered = ask(request.url ?? "", { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  answered.on("error", () => response.destroy());
  answered.end();
}

function hostOf(url: string): string {
  return new URL(URL.canParse(url) && url.includes("//") ? url : `tunnel://${url}`).hostname;
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

/**
 * What is wrong with a request of an app from which nothing may go out: one line for each thing.
 * @param secret letters, digits and hyphens that stand in everything the user opened.
 */
export function objectionsTo({ method, url, rest }: Sent, origin: string, secret: string): string[] {
  const said = `${method} ${url}`;
  const objections: string[] = [];
  if (originOf(url) !== origin) objections.push(`${said} goes elsewhere`);
  else if (new URL(url).search !== "") objections.push(`${said} carries a query`);
  if (method !== "GET") objections.push(`${said} is more than a question for a file`);
  const everything = `${url}\n${rest}`;
  const forms = [everything, everything.replaceAll("+", " ").replaceAll(/(?:%[0-9a-f]{2})+/gi, decoded)];
  if (forms.some((form) => form.toLowerCase().includes(secret.toLowerCase()) || inBase64(secret).some((part) => form.includes(part))))
    objections.push(`${said} carries what the user opened`);
  return objections;
}

function decoded(run: string): string {
  return Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8");
}

/** What base64 makes of a text whatever stands before it, without the letters at its ends that hang on the neighbours. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(" ".repeat(before) + text).toString("base64url");
    return encoded.slice(before === 0 ? 0 : before + 1, Math.floor(((before + text.length) * 8) / 6));
  });
}
