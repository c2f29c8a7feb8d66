import type { CaseLine } from '../device/schema.ts';
import type { View } from './view.ts';

/** What the tools of a list are given. */
export interface ToolbarProps {
  unit: string;
  lines: readonly CaseLine[];
  view: View;
  typed: string;
  onView(view: Partial<View>): void;
  onTyped(typed: string): void;
}
