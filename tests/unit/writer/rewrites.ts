import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Rewrite, rewriteSchema } from '../../../shared/contract/rewrite.ts';
import type { Email } from '../../../shared/contract/sequence.ts';
import { openerOf } from '../../../shared/text/opener.ts';
import { createRewriter } from '../../../worker/writer/index.ts';
import { WriterFailure } from '../../../worker/writer/writer.ts';
import { type Claude, startClaude } from '../../claude/server.ts';
import { richBrief } from './briefs.ts';
import { write } from './run.ts';

type Outcome = {
  email: Email | undefined;
  events: string[];
  failure: WriterFailure | undefined;
  calls: number;
};

/** For the tests of one file: a stand-in of Claude, a sequence that it wrote, and rewrites of its emails. */
export function createRewrites() {
  let claude: Claude;
  let emails: Email[];
  beforeAll(async () => {
    claude = await startClaude();
    emails = (await write(claude, richBrief)).emails;
    claude.reset();
  });
  afterEach(() => claude.reset());
  afterAll(() => claude.close());

  const emailAt = (step: number): Email => {
    const email = emails[step - 1];
    if (!email) throw new Error(`no email ${step}`);
    return email;
  };

  const standing = () =>
    emails.map(({ step, subjectLineA, body }) => ({ step, subjectLineA, body }));

  const more: Partial<Record<Rewrite['kind'], Partial<Rewrite>>> = {
    own: { words: 'Start with how tired the team is on the tenth day' },
    fit: { channel: 'note', maxLength: 300 },
    language: { language: 'en-GB' },
    polish: { words: 'Too long: say it in fewer words' },
    steer: { words: 'make it about hiring' },
  };

  function rewriteOf(kind: Rewrite['kind'], step = 1, changed: Partial<Rewrite> = {}): Rewrite {
    const { subjectLineA, subjectLineB, body } = emailAt(step);
    const otherOpeners = emails
      .filter((email) => email.step !== step)
      .map((email) => openerOf(email.body)?.text);
    return rewriteSchema.parse({
      kind,
      brief: richBrief,
      email: { subjectLineA, subjectLineB, body },
      otherOpeners,
      ...(['steer', 'resume'].includes(kind) && { sequence: standing() }),
      ...more[kind],
      ...(kind === 'without' && { words: body.split(/\n\n|(?<=[.?!]) /)[1] }),
      ...changed,
    });
  }

  async function rewrite(
    asked: Rewrite,
    step = 1,
    signal = new AbortController().signal,
  ): Promise<Outcome> {
    const rewriter = createRewriter({
      apiKey: 'test',
      baseURL: claude.url,
      model: 'claude-haiku-5-5',
      retries: 0,
    });
    const out: Outcome = { email: undefined, events: [], failure: undefined, calls: 0 };
    try {
      for await (const one of rewriter({ step, rewrite: asked, sequence: emails, signal })) {
        out.events.push(one.event);
        if (one.event === 'email') out.email = one.data;
      }
    } catch (error) {
      if (!(error instanceof WriterFailure)) throw error;
      out.failure = error;
    }
    return { ...out, calls: claude.received.length };
  }

  return { claude: () => claude, emails: () => emails, emailAt, rewriteOf, rewrite };
}
