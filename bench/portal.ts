// npm run bench:portal: what the portal weighs and how soon a commune's list is there on a cheap phone; prints one table.
import { openPortal } from '../test/web/browser/portal.ts';
import { copyOf, dropFolder, makeSmallProvince } from '../test/web/browser/small-province.ts';
import { machine } from './machine.ts';
import { directoryWith, wholeNumber } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { measureOpenings } from './portal/openings.ts';
import { measureScroll } from './portal/scroll.ts';
import { weighList } from './portal/weight.ts';
import { tableOf } from './table.ts';

const { data, rounds } = optionsOf({
  command: 'bench:portal',
  purpose: "what a phone loads for a commune's list, how soon it is there and how smoothly it scrolls",
  options: {
    data: directoryWith(['demo/94/demo.json'], {
      help: 'data directory of a demo, copied; left out, a province with 700 cases is made',
      default: '',
    }),
    rounds: wholeNumber(1, { help: 'how often each is done', default: '5' }),
  },
});

const made = data === '' ? await makeSmallProvince({ children: 12_000, uncovered: 700 }) : await copyOf(data);
try {
  const portal = await openPortal(made);
  try {
    console.log(
      `${machine()}; a phone of 360 × 740, its processor four times slower, slow 4G (150 ms, 1.6 Mbit/s)`,
    );
    const rows = [
      ...(await weighList(portal)),
      ...(await measureOpenings(portal, rounds)),
      ...(await measureScroll(portal)),
    ];
    console.log(tableOf(rows, 1));
  } finally {
    await portal.stop();
  }
} finally {
  await dropFolder(made);
}
