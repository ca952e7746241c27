/** The guide: a page of its own beside the app, so its words are not loaded with it. */
export const guide = {
  title: "Guide to Tular",
  lead: "What it needs, what it reads, what it promises, and how to hand it to somebody else.",
  other: "Bahasa Indonesia",
  toApp: "Open Tular",
  contents: "On this page",
  startHeading: "How to begin",
  start: [
    "Drop one or more files anywhere in the window, choose them, or paste cells from a spreadsheet. Each file is recognised; what a file cannot say is asked in one sentence with a row of yours, and there is a suggested answer.",
    "Press “Show the map”. The sentences beside the map say what this network is, with numbers; each of them opens how it was counted and what may not be said.",
    "Files dropped over an open map open in its place or join it: the window says which before you let go. Undo takes every step back.",
  ],
  needsHeading: "Browsers and sizes",
  needs: [
    "Every change is tested in Chromium, which Chrome, Edge and Brave are built on. Recent versions of Firefox and Safari are expected to work: they are not tested with every change, but were walked through on 30 November 2026 (Firefox 153; WebKitGTK 2.50 in Safari’s place). The map needs WebGL 2; without it tables and numbers work all the same.",
    "The largest files opened in the tests hold 563,069 shares, replies and mentions. Larger ones may work; the computer’s memory decides.",
    "On a phone one reads: the map, the findings, people. Files are best opened on a computer.",
  ],
  formatsHeading: "Files it reads",
  formats: "A file is recognised by what is in it, not by its name. These are known:",
  packed:
    "Any of them may be gzipped or lie in a zip archive. Tables may also be sheets of an Excel workbook (.xlsx) or Parquet files, whose row groups may unpack to 1 GB each.",
  set: "No row disappears silently: what was set aside is counted, with its reason and its line.",
  promiseHeading: "What “nothing leaves this computer” means",
  handHeading: "Offline, in one file, on a host of your own",
  hand: [
    "Offline: once the page has loaded, it needs no connection. Only loading it again does.",
    "In one file: tular.html is the whole app. Copy it to a stick or send it; a double click opens it in the browser. It needs no installation and no connection, its own policy forbids it every one, and it keeps no work on the computer.",
    "On a host: the folder that `npm run build` makes is all there is. _headers (Netlify, Cloudflare Pages) and nginx.conf carry the headers that make a browser keep the promise; without them the app works and the promise is only a word.",
  ],
  keysHeading: "Keys",
  keys: "Press ? in the app for the list of all of them. Single letters work while the map or a row of a table has the focus, and can be switched off there.",
  samplesHeading: "The samples",
  samples: "Four invented sets of files lie on the first screen, to look at before you bring your own.",
};
