import { NATION_NIGHT_MB } from '../shared/cost/assumed-use.ts';
import { type Settings, SettingsError, type StageSettings, settingsOf } from './settings.ts';

/** The provinces since 1 July 2025 (National Assembly resolution 202/2025/QH15). */
export const PROVINCES = [
  '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40',
  '42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96',
].flatMap((codes) => codes.split(' '));

/**
 * The stages there are. Change the addresses before you deploy: `docs/reference/stacks.md` says what else may stand here.
 * `demo` is Sóc Trăng under its code before July 2025, as the synthetic province has it.
 */
export const STAGES: Settings = settingsOf({
  demo: {
    region: 'ap-southeast-1',
    provinces: ['94'],
    mail: { from: 'bao-phu@demo.example' },
    watch: { mail: 'operator@demo.example', monthlyUsd: 50 },
  },
  national: {
    region: 'ap-southeast-1',
    provinces: PROVINCES,
    mail: { from: 'bao-phu@national.example' },
    watch: { mail: 'operator@national.example', monthlyUsd: 1500 },
    // Some 12 MB a thousand children (docs/reference/budgets.md); the largest provinces have six hundred thousand and more.
    functions: { 'reconcile-province': { memoryMb: NATION_NIGHT_MB } },
    portal: { countries: ['VN'], requestsPerSecond: 500, burst: 1000 },
  },
});

/** The stage of that name, or all. @throws where there is none */
export function chosenOf(stages: Settings, name: unknown): [string, StageSettings][] {
  if (name === undefined) return Object.entries(stages);
  const settings = stages[String(name)];
  if (settings === undefined)
    throw new SettingsError(`There is no stage ${name}; there are ${Object.keys(stages).join(', ')}.`);
  return [[String(name), settings]];
}
