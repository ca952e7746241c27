import { useTular } from "../state/useStore.ts";
import { Announcer } from "./Announcer.tsx";
import { useOwnDesk } from "./desk.ts";
import { KeySheet } from "./KeySheet.tsx";
import { useCommandKeys } from "./keyboard.ts";
import { Assumptions } from "../panels/how/Assumptions.tsx";
import { MethodsPage } from "../panels/how/MethodsPage.tsx";
import { Palette } from "./Palette.tsx";

/** What listens to the keyboard and speaks, on every screen; it comes after the first one is drawn. */
export function Hands() {
  const desk = useOwnDesk();
  const overlay = useTular(({ place }) => place.overlay?.kind);
  useCommandKeys(desk);
  return (
    <>
      <Announcer desk={desk} />
      {overlay === "palette" && <Palette desk={desk} />}
      {overlay === "keys" && <KeySheet desk={desk} />}
      {overlay === "methods" && <MethodsPage />}
      {overlay === "assumptions" && <Assumptions />}
    </>
  );
}
