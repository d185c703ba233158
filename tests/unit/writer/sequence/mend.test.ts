import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isBetter } from '../../../../worker/writer/sequence/mend.ts';
import type { Verifiable } from '../../../../worker/writer/writer.ts';
import { type Claude, startClaude } from '../../../claude/server.ts';
import { richBrief } from '../briefs.ts';
import { type Fake, fakeVerifier, LIE, sentence, type Verdict } from '../fake-verifier.ts';
import { ALL, type Options, type Outcome, pick, write as writeWith } from '../run.ts';

let claude: Claude;

beforeAll(async () => {
  claude = await startClaude();
});

afterEach(() => claude.reset());

afterAll(() => claude.close());

const BODY = `Hi Dana,\n\n${LIE} We match invoices to payments.\n\nHow long is the close today?\n\nSam`;

const write = (fake: Fake, drafts = 1, more: Options = {}): Promise<Outcome> =>
  writeWith(claude, richBrief, {
    verify: fake.create,
    ...more,
    settings: { drafts, ...more.settings },
  });

const stepsOf = (calls: readonly Verifiable[][]): number[][] =>
  calls.map((emails) => emails.map(({ step }) => step));

describe('an email with a sentence that nothing bears out', () => {
  test('is mended once: the order names the odd words, and the mended one follows with its verdicts', async () => {
    const fake = fakeVerifier();
    claude.script({ of: 'draft', emails: { email3: { body: BODY } } });
    const outcome = await write(fake);
    const mends = claude.received.filter(({ request }) =>
      JSON.stringify(request.messages).includes('<mend>'),
    );
    expect(mends).toHaveLength(1);
    expect(JSON.stringify(mends[0]?.request.messages)).toContain(LIE);
    const [revised] = pick(outcome, 'revised');
    expect(revised).toMatchObject({ by: 'mended' });
    const [mended] = revised?.emails ?? [];
    const before = outcome.emails[2];
    expect(mended).toMatchObject({ step: 3, day: before?.day, angle: before?.angle });
    expect(mended?.body).toBe(BODY.replace(`${LIE} `, ''));
    expect(stepsOf(fake.calls)).toEqual([[1], [2, 3, 4], [5, 6, 7], [3]]);
    const last = pick(outcome, 'checked').at(-1)?.checked;
    expect(last?.map(({ step }) => step)).toEqual([3]);
    expect(last?.[0]?.sentences.every(({ verdict }) => verdict === 'supported')).toBe(true);
    const places = outcome.events.map(({ event }) => event);
    expect(places.lastIndexOf('checked')).toBeGreaterThan(places.indexOf('revised'));
  });

  test('stays where the mended one is no better', async () => {
    const fake = fakeVerifier({ [LIE]: 'absent', 'Your board': 'contradicted' });
    const worse = BODY.replace(LIE, 'Your board wants it.');
    claude.script(
      { of: 'draft', emails: { email3: { body: BODY } } },
      { of: 'mend', emails: { email3: { body: worse } } },
    );
    expect(pick(await write(fake), 'revised')).toEqual([]);
    expect(stepsOf(fake.calls).at(-1)).toEqual([3]);
  });

  test('stays where the mended one may not go out, and where nothing was changed', async () => {
    for (const body of ['Hi [Name],\n\nHow long is the close?', BODY]) {
      const fake = fakeVerifier();
      claude.script(
        { of: 'draft', emails: { email3: { body: BODY } } },
        { of: 'mend', emails: { email3: { body } } },
      );
      expect(pick(await write(fake), 'revised')).toEqual([]);
      expect(fake.calls).toHaveLength(3);
    }
  });

  test('stays where mending fails', async () => {
    claude.script(
      { of: 'draft', emails: { email3: { body: BODY } } },
      { of: 'mend', fault: '529' },
    );
    const outcome = await write(fakeVerifier());
    expect(outcome.failure).toBeUndefined();
    expect(pick(outcome, 'revised')).toEqual([]);
  });

  test('is one of three at most that are mended, the worst first; six calls of the verifier are never passed', async () => {
    const fake = fakeVerifier({ [LIE]: 'absent', 'Nobody closes faster': 'contradicted' });
    const bodies = Object.fromEntries(ALL.map((step) => [`email${step}`, { body: BODY }]));
    const worst = { body: BODY.replace(LIE, `${LIE} Nobody closes faster.`) };
    claude.script({ of: 'draft', emails: { ...bodies, email6: worst, email7: worst } });
    const outcome = await write(fake);
    const mended = pick(outcome, 'revised').flatMap(({ emails }) => emails.map(({ step }) => step));
    expect(mended).toHaveLength(3);
    expect(mended.slice(1)).toEqual([6, 7]);
    expect(fake.calls).toHaveLength(4);
    expect(fake.atOnce).toBeLessThanOrEqual(3);
  });

  test('is better mended only when less of it is doubtful and no more of it unjudged', () => {
    const of = (...verdicts: Verdict[]) =>
      verdicts.map((verdict, at) => sentence(`Sentence ${at}.`, verdict));
    expect(isBetter(of('supported', 'none'), of('absent', 'none'))).toBe(true);
    expect(isBetter(of('absent'), of('contradicted'))).toBe(true);
    expect(isBetter(of('absent', 'none'), of('absent', 'none'))).toBe(false);
    expect(isBetter(of('unchecked'), of('absent'))).toBe(false);
    expect(isBetter(of('absent', 'absent', 'absent'), of('contradicted'))).toBe(false);
  });
});
