/**
 * The headers of every response: the app's promise that nothing leaves the computer, in the one form that a browser
 * enforces. This is the only place where they stand; the server, vite and the shipped host files all read them here.
 */

/** @type {Readonly<Record<string, string>>} */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' blob: data:",
  "font-src": "'self'",
  "connect-src": "'none'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  sandbox: "allow-scripts allow-same-origin allow-downloads allow-modals",
  "require-trusted-types-for": "'script'",
  "trusted-types": "app-worker",
};

/**
 * `vite dev` injects inline scripts and styles and talks to the page through a socket, so the policy is looser there.
 * What the strict policy forbids shows only in the built app: `npm start` and the browser tests use that.
 * @type {Readonly<Record<string, string>>}
 */
const DEVELOPMENT_POLICY = {
  ...withoutTrustedTypes(POLICY),
  "script-src": "'self' 'unsafe-inline'",
  "style-src": "'self' 'unsafe-inline'",
  "connect-src": "'self' ws:",
  "worker-src": "'self' blob:",
};

/** @param {Readonly<Record<string, string>>} policy */
function withoutTrustedTypes(policy) {
  return Object.fromEntries(Object.entries(policy).filter(([name]) => !name.includes("trusted-types")));
}

/** @param {Readonly<Record<string, string>>} policy */
function written(policy) {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/**
 * @param {Readonly<Record<string, string>>} policy
 * @returns {Readonly<Record<string, string>>}
 */
function headersWith(policy) {
  return Object.freeze({
    "Content-Security-Policy": written(policy),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
}

export const HEADERS = headersWith(POLICY);
/** Of the one script that asks for files by itself: those of the program, to keep them for working without a connection. */
export const SERVICE_WORKER_PATH = "/sw.js";
export const SERVICE_WORKER_HEADERS = headersWith({ ...POLICY, "connect-src": "'self'" });
export const DEVELOPMENT_HEADERS = headersWith(DEVELOPMENT_POLICY);

/**
 * The policy of the page that is one file and has no server to send headers: this very script and style, threads and
 * fonts from the page's own text, and nothing else. Its threads inherit it. Two rules are for servers alone.
 * @param {{ scriptHash: string, styleHash: string }} hashes
 */
export function pageHeldTo({ scriptHash, styleHash }) {
  const { "frame-ancestors": _ancestors, sandbox: _sandbox, ...rules } = POLICY;
  return written({
    ...rules,
    "script-src": scriptHash,
    "style-src": styleHash,
    "img-src": "blob: data:",
    "font-src": "data:",
    "worker-src": "blob:",
    "manifest-src": "'none'",
  });
}
