import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App, prepareWorkroom } from "./app/App.tsx";
import { notesPage } from "./app/notesPage.ts";
import { LANGUAGES } from "./app/i18n/languages.ts";
import { loadTexts } from "./app/i18n/translate.ts";
import { openKeeping } from "./app/keeping/keeping.ts";
import { prepareSurface } from "./app/stage/takeSurface.ts";
import { conductLater } from "./app/state/conductLater.ts";
import { openHoldings } from "./app/state/holdings.ts";
import { keepPreferences, localStorageIfAllowed, openPreferences } from "./app/state/preferences.ts";
import { openStore } from "./app/state/store.ts";
import { setPage } from "./app/useTheme.ts";
import { startEngine } from "./engine/client.ts";
import "./app/theme.css";

// The content policy cannot forbid this one way out of the page, which has two names.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(globalThis, name);

const storage = localStorageIfAllowed();
const store = openStore(openPreferences(navigator.languages, storage));
store.subscribe(({ preferences }, before) => {
  if (preferences !== before.preferences) keepPreferences(preferences, storage);
});

// Before anything is painted, so that nobody sees the other theme first.
setPage(store.getState().preferences);

const root = document.getElementById("root");
if (root === null) throw new Error("an element #root was expected in index.html");
const page = createRoot(root);
const { language } = store.getState().preferences;
const notes = notesPage();
if (notes !== undefined) {
  // whoever reads notes opens no work beside the one that is presented
  void Promise.all([notes, loadTexts(language)]).then(([NotesPage]) => page.render(<NotesPage store={store} />));
} else {
  openTular();
}

function openTular(): void {
  const holdings = openHoldings();
  const engine = startEngine();
  const conductor = conductLater(async () => {
    const { conduct } = await import("./app/state/conductor.ts");
    return conduct(store, engine, holdings);
  });

  /** Pages opened from a disk share one store with each other, and a stick visits other people's computers. */
  const isSingleFile = import.meta.env.MODE === "single";
  const keeping = openKeeping(
    async (kept) => {
      const [{ openKeeper }, { saveFile }] = await Promise.all([import("./app/keeping/keeper.ts"), import("./app/export/saveFile.ts")]);
      return openKeeper({ store, holdings, engine, conductor, kept, storage, saveFile, isKeeping: !isSingleFile });
    },
    storage,
    !isSingleFile,
  );
  // Work that is kept belongs on the first screen; where nothing is, nobody waits for the store.
  if (keeping.isExpected) keeping.prepare();

  void loadTexts(language).then(() =>
    page.render(
      <StrictMode>
        <App work={{ store, holdings, conductor }} keeping={keeping} />
      </StrictMode>,
    ),
  );

  /** After the first screen is drawn and before the first file is dropped: what comes next is fetched and made ready. */
  setTimeout(() => {
    engine.prepare();
    conductor.prepare();
    keeping.prepare();
    void prepareWorkroom();
    void Promise.all(LANGUAGES.map(loadTexts));
    prepareSurface();
    if (import.meta.env.PROD && !isSingleFile) void import("./app/keeping/offline.ts").then(({ openOffline }) => openOffline(keeping.kept));
  }, 800);
}
