/** A hamlet begins a sheet of paper, a household is not broken over two, and a printer repeats the head of a table. */
export const VISITING_STYLE = `
table { width: 100%; border-collapse: collapse; }
th, td { border: 0.3mm solid #555; padding: 1.2mm 1.8mm; vertical-align: top; text-align: left; }
thead .head { border: none; padding: 0 0 2mm; font-weight: normal; }
thead .head p { margin: 0; text-align: center; }
thead th { background: #e8eef4; }
.hamlet { break-before: page; }
.hamlet:first-of-type { break-before: auto; }
tbody { break-inside: avoid; }
tbody + tbody { border-top: 0.7mm solid #111; }
.name { font-weight: bold; }
.door { background: #f4f4f4; font-style: italic; }
.small { font-size: 9pt; color: #333; }
.ticks div { white-space: nowrap; }
.ticks .line { width: 17mm; }
.number { width: 8mm; text-align: center; }
.who { width: 58mm; }
.ticks { width: 56mm; font-size: 10pt; line-height: 1.25; }
h2 { font-size: 12.5pt; margin: 1mm 0; text-align: center; }
`;
