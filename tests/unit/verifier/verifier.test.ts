import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Brief, briefSchema } from '../../../shared/contract/brief.ts';
import { checkedSentenceSchema } from '../../../shared/contract/verdict.ts';
import {
  createChecker,
  createVerify,
  offChecker,
  type Verifiable,
} from '../../../worker/verifier/index.ts';
import { createClient } from '../../../worker/writer/claude/client.ts';
import { createMeter, type Meter } from '../../../worker/writer/meter.ts';
import type { WriterSettings } from '../../../worker/writer/settings.ts';
import { type Claude, type ClaudeOptions, startClaude } from '../../claude/server.ts';
import { HOSTILE, OBEYED } from '../../injection/corpus.ts';

const BRIEF: Brief = briefSchema.parse({
  companyName: 'Routewise',
  targetJobTitle: 'Head of Fleet',
  problemTheyFace: 'Dispatchers plan routes by hand',
  yourProduct: 'Routewise plans delivery routes overnight',
  keyBenefit: 'Saves each dispatcher 4 hours a week',
  callToAction: 'Worth a 15-minute call?',
  tone: 'Direct',
  prospect: {
    firstName: 'Mara',
    evidence: [
      {
        id: 'e1',
        kind: 'post',
        label: 'Post',
        from: 'them',
        text: 'We run nine depots and Mondays are the worst.',
      },
    ],
  },
});

const email = (step: number, ...sentences: string[]): Verifiable => ({
  step,
  subjectLineA: 'monday routes',
  subjectLineB: 'who plans the early shift?',
  body: `Hi Mara,\n\n${sentences.join(' ')}\n\nBest,\nTom Aldous`,
});
const TRUE = 'You run nine depots and Mondays are the worst.';
const OFFER = 'It saves each dispatcher 4 hours a week.';
const INVENTED = 'Teams like yours saw 87% more drops.';

let claude: Claude;
beforeAll(async () => {
  claude = await startClaude();
});
afterEach(() => claude.reset());
afterAll(() => claude.close());

type Options = {
  settings?: Partial<WriterSettings>;
  signal?: AbortSignal;
  brief?: Brief;
  url?: string;
};

function verifier({
  settings = {},
  signal = new AbortController().signal,
  brief = BRIEF,
  url = claude.url,
}: Options = {}) {
  const own = { apiKey: 'test', baseURL: url, model: 'claude-haiku-5-5', ...settings };
  const meter: Meter = createMeter(own.model);
  return {
    verify: createVerify({ client: createClient(own), settings: own, brief, meter, signal }),
    meter,
  };
}

const verdictsOf = (
  map: Awaited<ReturnType<ReturnType<typeof createVerify>>>,
  step = 1,
): Record<string, string> =>
  Object.fromEntries((map.get(step) ?? []).map(({ text, verdict }) => [text, verdict]));

describe('verdicts', () => {
  test('come for each sentence of subjects and bodies, greeting and name apart, in one call', async () => {
    const { verify, meter } = verifier();
    const verdicts = await verify([email(1, TRUE, INVENTED), email(2, OFFER)]);
    expect(verdictsOf(verdicts)).toEqual({
      'monday routes': 'none',
      'who plans the early shift?': 'none',
      [TRUE]: 'supported',
      [INVENTED]: 'absent',
    });
    expect(verdictsOf(verdicts, 2)).toMatchObject({ [OFFER]: 'supported' });
    expect(claude.received).toHaveLength(1);
    expect(meter.usage()).toMatchObject({ calls: 1 });
    for (const one of [...verdicts.values()].flat())
      expect(checkedSentenceSchema.strict().parse(one)).toEqual(one);
  });

  test('say where the words stand', async () => {
    const verdicts = await verifier().verify([email(1, TRUE)]);
    const source = verdicts.get(1)?.find(({ text }) => text === TRUE)?.sources[0];
    expect(BRIEF.prospect?.evidence[0]?.text.slice(source?.start, source?.end)).toBe(
      'run nine depots and Mondays are the worst',
    );
  });

  test('of a liar go through the arbiter', async () => {
    claude.script({ fault: 'lies', of: 'verify' });
    const verdicts = await verifier().verify([email(1, TRUE, INVENTED)]);
    expect(verdictsOf(verdicts)).toMatchObject({ [TRUE]: 'supported', [INVENTED]: 'absent' });
  });

  test.each([
    ['a server without structured output', { anyModel: true, structured: false }, 'llama-9'],
    ['a model that cannot be forced to a tool', {}, 'claude-sonnet-5-5'],
  ] as [string, ClaudeOptions, string][])(
    'come from %s, through one tool',
    async (_, options, model) => {
      const other = await startClaude(options);
      const { verify } = verifier({ url: other.url, settings: { model, output: 'tool' } });
      expect(verdictsOf(await verify([email(1, TRUE)]))).toMatchObject({ [TRUE]: 'supported' });
      await other.close();
    },
  );

  test('are counted at the verifier’s own price', async () => {
    const { verify, meter } = verifier({
      settings: { model: 'claude-opus-5-5', verifierModel: 'claude-haiku-5-5' },
    });
    await verify([email(1, TRUE)]);
    expect(claude.received[0]?.request.model).toBe('claude-haiku-5-5');
    const { inputTokens, outputTokens, costUsd } = meter.usage();
    expect(costUsd).toBeCloseTo((inputTokens * 0.1 + outputTokens * 0.5) / 1e6, 9);
  });
});

describe('when it does not work out', () => {
  test.each([
    '500',
    '529',
    '401',
    'prose',
    'refusal',
    'invalid-json',
    'refuse-connection',
  ] as const)('%s: every sentence is unchecked', async (fault) => {
    claude.script({ fault, of: 'verify' });
    const verdicts = await verifier().verify([email(1, TRUE, INVENTED)]);
    expect(verdicts.get(1)).toHaveLength(4);
    expect(new Set(Object.values(verdictsOf(verdicts)))).toEqual(new Set(['unchecked']));
  });

  test('an answer that broke off counts as far as it came', async () => {
    claude.script({ fault: 'max-tokens', of: 'verify' });
    const verdicts = Object.values(verdictsOf(await verifier().verify([email(1, TRUE, INVENTED)])));
    expect(verdicts[0]).toBe('none');
    expect(verdicts.at(-1)).toBe('unchecked');
  });

  test('one that takes too long is given up', async () => {
    claude.script({ fault: 'hang', of: 'verify' });
    const { verify } = verifier({ settings: { timeouts: { request: 200 } } });
    expect(new Set(Object.values(verdictsOf(await verify([email(1, TRUE)]))))).toEqual(
      new Set(['unchecked']),
    );
  });

  test('who aborts hears of it', async () => {
    claude.script({ fault: 'hang', of: 'verify' });
    const abort = new AbortController();
    const verdicts = verifier({ signal: abort.signal }).verify([email(1, TRUE)]);
    abort.abort(new Error('gone'));
    await expect(verdicts).rejects.toThrow('gone');
  });

  test('a writing asks six times at most', async () => {
    const { verify } = verifier();
    const all = await Promise.all(Array.from({ length: 8 }, () => verify([email(1, TRUE)])));
    expect(claude.received).toHaveLength(6);
    expect(all.map((one) => verdictsOf(one)[TRUE])).toEqual([
      ...Array(6).fill('supported'),
      'unchecked',
      'unchecked',
    ]);
  });

  test('an email that states nothing asks nobody', async () => {
    expect(
      (
        await verifier().verify([{ step: 1, subjectLineA: '', subjectLineB: '', body: 'Hi Mara,' }])
      ).get(1),
    ).toEqual([]);
    expect(claude.received).toHaveLength(0);
  });
});

test('single sentences are judged for whoever changed them', async () => {
  const checker = createChecker({ apiKey: 'test', baseURL: claude.url, model: 'claude-haiku-5-5' });
  const signal = new AbortController().signal;
  const { sentences, usage } = await checker({
    brief: BRIEF,
    sentences: [TRUE, INVENTED, TRUE],
    signal,
  });
  expect(sentences.map(({ verdict }) => verdict)).toEqual(['supported', 'absent', 'supported']);
  expect(usage).toMatchObject({ calls: 1, model: 'claude-haiku-5-5' });
  const off = await offChecker({ brief: BRIEF, sentences: [TRUE], signal });
  expect(off.sentences.map(({ verdict }) => verdict)).toEqual(['unchecked']);
});

describe('a hostile page', () => {
  const briefWith = (text: string): Brief => ({
    ...BRIEF,
    prospect: { evidence: [{ id: 'e1', kind: 'about', label: 'A line', text }] },
  });

  test.each(HOSTILE.map((one) => [one.shape, one.text.slice(0, 60), one.text] as const))(
    'stands in the tool’s result and nowhere else, %s: %s',
    async (_, __, text) => {
      await verifier({ brief: briefWith(text) }).verify([email(1, text.slice(0, 300))]);
      await verifier({ brief: briefWith('I run finance.') }).verify([email(1, 'I run finance.')]);
      const [hostile, calm] = claude.received.map(({ request }) => {
        const blocks = request.messages.flatMap(({ content }) =>
          Array.isArray(content) ? content : [],
        );
        const result = blocks.find(({ type }) => type === 'tool_result')?.content;
        const material = JSON.parse(String(result));
        expect(Object.keys(material)).toEqual(['source', 'lines', 'sentences']);
        expect(String(result)).not.toMatch(/[<>\n]/);
        const rest = JSON.stringify(request, (_, value: unknown) =>
          value === result ? '' : value,
        );
        return rest.replace(/\d+/g, 'n');
      });
      expect(hostile).toBe(calm);
    },
  );

  test.each(
    OBEYED.filter(({ outcome }) => outcome === 'doubted').map(
      ({ name, thought }) => [name, thought] as const,
    ),
  )('that the verifier obeys too does not get “%s” called supported', async (_, thought) => {
    claude.script({ fault: 'lies', of: 'verify' });
    const verdicts = await verifier().verify([email(1, thought)]);
    expect(verdictsOf(verdicts)[thought]).toBe('absent');
  });
});
