import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { prepareSurface } from "./app/stage/takeSurface.ts";
import { conduct } from "./app/state/conductor.ts";
import { openHoldings } from "./app/state/holdings.ts";
import { keepPreferences, localStorageIfAllowed, openPreferences } from "./app/state/preferences.ts";
import { openStore } from "./app/state/store.ts";
import { startEngine } from "./engine/client.ts";
import "./app/theme.css";

// The content policy cannot forbid this one way out of the page.
Reflect.deleteProperty(globalThis, "RTCPeerConnection");

const storage = localStorageIfAllowed();
const store = openStore(openPreferences(navigator.languages, storage));
store.subscribe(({ preferences }, before) => {
  if (preferences !== before.preferences) keepPreferences(preferences, storage);
});
const holdings = openHoldings();
const conductor = conduct(store, startEngine(), holdings);

const root = document.getElementById("root");
if (root === null) throw new Error("an element #root was expected in index.html");
createRoot(root).render(
  <StrictMode>
    <App work={{ store, holdings, conductor }} />
  </StrictMode>,
);

// After the first screen is drawn and before the first file is dropped: opening the map's contexts takes a while.
setTimeout(prepareSurface, 800);
