import { useEffect, useRef } from 'react';
import { type Aim, type Stroke, strokeOf } from './keys.ts';

/** Hears the keys of the page while `isOn`. */
export function useKeys(onStroke: (stroke: Stroke) => void, isOn: boolean): void {
  const latest = useRef(onStroke);
  useEffect(() => {
    latest.current = onStroke;
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent): void => {
      const stroke = event.defaultPrevented ? undefined : strokeOf(event, aimOf(event.target));
      if (stroke === undefined) return;
      event.preventDefault();
      latest.current(stroke);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [isOn]);
}

function aimOf(target: EventTarget | null): Aim {
  if (!(target instanceof HTMLElement)) return { isField: false, isPressed: false };
  return {
    isField: target.isContentEditable || target.matches('input, textarea, select'),
    isPressed: target.closest('button, a, summary, [role="button"]') !== null,
  };
}
