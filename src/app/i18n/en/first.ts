/** The first screen, with its promise and how to check it; and what is said while files are dragged over the window. */

export const first = {
  headline: "See whose word travels from person to person, and how far",
  explanation:
    "Open follower and share exports. Tular draws who is listened to by peers, who only broadcasts, and which communities they form.",
  drop: "Drop your files anywhere in this window",
  formats:
    "CSV, Excel, Parquet and other tables, network files such as GEXF, GraphML and JSON, the tools of the trade, your own downloads, also zipped",
  choose: "Choose files",
  samplesHeading: "Or look at a sample first",
  sampleMissing: "The sample could not be loaded. Check that every file of the program is in its place.",
  kindsHeading: "Bring what you have",
  kinds: [
    { name: "Who follows whom", detail: "A follower export: two account columns, one tie in each row." },
    { name: "Who shared whose posts", detail: "Shares, quotes, replies and mentions; post and time make it say more." },
    { name: "What is known about accounts", detail: "Names, kinds, groups, declared follower counts." },
  ],
  promise: "Nothing leaves this computer.",
  promiseDetail: "Your files are read, counted and drawn in this browser, even without a connection.",
  check: {
    link: "How can I check that?",
    title: "How to check that nothing leaves",
    parts: [
      {
        heading: "Your browser enforces it",
        isInGuide: true,
        sentences: [
          "Every page and script of Tular comes with a content policy that says connect-src 'none', form-action 'none' and frame-src 'none': your browser then refuses every connection that a script, a form or a frame would open. Scripts and styles may come from Tular itself and from nowhere else.",
        ],
      },
      {
        heading: "Watch the network",
        isInGuide: true,
        sentences: [
          "Press F12, choose Network, and open your files. What appears are Tular's own parts, asked for by name, with nothing added. The policy stands there too: first line, Response headers, Content-Security-Policy.",
        ],
      },
      {
        heading: "Or switch the connection off",
        isInGuide: true,
        sentences: [
          "Wait until this page has loaded, cut the connection, then open your files: reading, counting and drawing go on. Only loading the page again needs a connection; the edition in one file, tular.html, needs none at all.",
        ],
      },
      {
        heading: "What a policy cannot do",
        isInGuide: true,
        sentences: [
          "It cannot keep a page from going to another address, so this is tested instead: with every change, a browser whose whole traffic is written down opens files in which every name is marked. No mark may be found in it, and pages that leak on purpose must be caught. WebRTC is taken away before the app starts.",
        ],
      },
      {
        heading: "What is kept on this computer",
        isInGuide: true,
        sentences: [
          "So that a reload loses nothing, the works you open are kept in this browser, for this address: their files, the network made from them, what you did with it and a small picture, and with them your language and colours. They are sent nowhere; whoever uses this browser on this computer can open them.",
          "“Delete everything kept on this computer”, under the recent work on the first screen, removes all of it at once. A private window keeps it until it is closed. The edition in one file keeps language and colours, and no work.",
        ],
      },
      {
        heading: "Which browsers, and how large a file",
        isInGuide: false,
        sentences: [
          "Every change is tested in Chromium, which Chrome, Edge and Brave are built on. Recent versions of Firefox and Safari are expected to work: they are not tested with every change, but were walked through on 30 November 2026 (Firefox 153; WebKitGTK 2.50 in Safari’s place). The map needs WebGL 2.",
          "The largest files opened in the tests hold 563,069 shares, replies and mentions. Larger ones may work; the computer's memory decides.",
        ],
      },
    ],
  },
};

export const veil = {
  title: "Drop the files to open them",
  detail: "They stay on this computer. Your open work is not touched until you show the new map.",
};
