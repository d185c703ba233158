import type { JudgeKind } from './verdicts.ts';

/*
 * What a blind reader is told. Two kinds, because they see different things: whom it is written to, and
 * whoever answers for what goes out.
 */

const FORM = `Save your verdicts as one JSON file:

{
  "judge": "KIND",
  "verdicts": {
    "b01": {
      "winner": "X",
      "margin": "clear",
      "sendable": { "X": 5, "Y": 7 },
      "why": "X answers the question in its first line; Y asks for the call six times."
    }
  }
}

- one entry for each file, under the file's name without ".md"
- winner: "X", "Y" or "tie"
- margin: "slight", "clear" or "strong"; for a tie leave it out
- sendable: how many emails of each sequence could go out unedited
- why: one sentence, with what decided it

Judge each file by itself and read both sequences to their end before you decide. X and Y stand where chance put them:
they were made in two ways that you are not told, and which of the two is X changes from file to file. Days are shown
alike for both and decide nothing. Do not look for any other file.
`;

const RECIPIENT = `# You receive these emails

Each file tells who you are: your job, what stands on your page, what you wrote. Then it has two sequences of emails, X and Y,
that the same salesperson might send you. You are busy, and you have seen a hundred of these.

Which of the two would you rather get, and more likely answer? The first email weighs most, since most people read no
other. Then: does each follow-up give a reason of its own, or does it only come again? Did they read what you wrote? Is
anything wrong about you, or flattering, or a trick? At which email would you have had enough?

An email could go out unedited when nothing in it would make you wince, doubt it or delete it unread.

`;

const MANAGER = `# You answer for what your team sends

You lead a sales team. Each file has what one of your people knows: the offer, what was read about the prospect, the mails
so far, and what they asked for. Then it has two sequences, X and Y, either of which they could send today.

Which of the two would you let go out? Is everything in it borne out by what is known, and nothing promised that the
offer does not hold? Is what the prospect said answered, and what your person asked for respected? Does it move the
matter on? The first email weighs most; each follow-up has to deserve its place.

An email could go out unedited when you would send it under your own name without touching a word.

`;

/** The instructions for one kind of judge, with the form of the verdicts. */
export const sheetFor = (kind: JudgeKind): string =>
  (kind === 'recipient' ? RECIPIENT : MANAGER) + FORM.replace('KIND', kind);
