/** Making one file at a time: how far it is, how it ended, and a way to stop. */
import { useEffect, useRef, useState } from "react";
import { openPace } from "../../export/pace.ts";
import { saveFile } from "../../export/saveFile.ts";
import type { Choices, Material, Target } from "../../export/target.ts";

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "busy"; readonly part: number }
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "printed" }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly isTooLarge: boolean; readonly found: string };

const TOLD_EVERY_MS = 100;

interface Order {
  readonly target: Target;
  readonly material: Material;
  readonly choices: Choices;
  readonly name: string;
}

export function useExporting() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function make({ target, material, choices, name }: Order): Promise<void> {
    const own = new AbortController();
    controller.current = own;
    setOutcome({ kind: "busy", part: 0 });
    let toldMs = 0;
    const pace = openPace(own.signal, (part) => {
      if (performance.now() - toldMs < TOLD_EVERY_MS || own.signal.aborted) return;
      toldMs = performance.now();
      setOutcome({ kind: "busy", part });
    });
    try {
      const file = await target.write(material, choices, pace);
      own.signal.throwIfAborted();
      if (file !== null) saveFile(file, name);
      setOutcome(file === null ? { kind: "printed" } : { kind: "saved", name });
    } catch (error) {
      if (own.signal.aborted) setOutcome({ kind: "stopped" });
      else setOutcome({ kind: "failed", isTooLarge: isMemory(error), found: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    outcome,
    save: (order: Order) => void make(order),
    stop: () => controller.current?.abort(),
    forget: () => setOutcome({ kind: "none" }),
  };
}

/** Canvases and buffers that do not fit say so in several ways. */
function isMemory(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof DOMException && ["EncodingError", "InvalidStateError"].includes(error.name));
}
