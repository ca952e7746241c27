/** Made when the app is built, by `host/handed.mjs`: the viewer as one script and its style, with what a policy calls them by. */
declare module "*?handed" {
  export const script: string;
  export const style: string;
  export const scriptHash: string;
  export const styleHash: string;
}
