/** Addresses that may become threads, and no others: the page's policy lets a text be one only through such a rule, once in each thread. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

export function scriptsTrusted(allowed: readonly string[]): (url: string) => string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = trustedTypes?.createPolicy("app-worker", {
    createScriptURL(asked) {
      if (!allowed.includes(asked)) throw new TypeError(`one of ${allowed.join(", ")} was expected, found ${asked}`);
      return asked;
    },
  });
  return (url) => policy?.createScriptURL(url) ?? url;
}
