import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  applyFix,
  coachEmail,
  coachSet,
  previewOf,
  RULES,
} from '../../../extension/coach/index.ts';
import type { CoachFinding, CoachText } from '../../../extension/coach/types.ts';
import { requestOf } from './harmless.ts';

const BRIEF = {
  companyName: 'Routewise',
  keyBenefit: 'Saves 4 hours a week',
  prospect: {
    firstName: 'Mara',
    fullName: 'Mara Holt',
    company: 'Fernhill',
    evidence: [
      {
        id: 'e1',
        kind: 'post' as const,
        label: 'Post',
        text: 'We run nine depots. Mondays are worst.',
      },
    ],
  },
  sender: { name: 'Tom Aldous' },
};

const crumbs = RULES.flatMap((rule) =>
  rule.scope === 'email'
    ? rule.bad.flatMap((example) => [example.body ?? '', example.subjectA ?? ''])
    : rule.bad.flatMap(({ bodies }) => bodies),
);
/** Any text, and texts glued together from what the rules look for. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...crumbs,
        '\n',
        '\n\n',
        ' ',
        '?',
        '!!',
        'Re: ',
        '[x]',
        '  ',
        '40%',
        'https://a.example/b',
        'Hi Mara,',
        'Best,\nTom',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);
const anyEmail = fc.record({ subjectA: anyText, subjectB: anyText, body: anyText });
const anyRequest = fc.record({
  email: anyEmail,
  step: fc.integer({ min: 1, max: 7 }),
  channel: fc.constantFrom('email', 'message', 'note', 'inmail'),
  brief: fc.constantFrom({}, BRIEF),
});

const inside = (text: CoachText) => (finding: CoachFinding) =>
  finding.marks.every(
    ({ field, start, end }) => start >= 0 && start < end && end <= (text[field] ?? '').length,
  );

test.prop([anyRequest])('never throws, and every mark is inside its text', (request) => {
  for (const finding of coachEmail(request)) expect(inside(request.email)(finding)).toBe(true);
});

test.prop([anyRequest])(
  'a fix changes something, and making it twice is making it once',
  (request) => {
    for (const finding of coachEmail(request)) {
      const once = applyFix(request.email, finding);
      if (finding.fix?.kind === 'edit') expect(once).not.toEqual(request.email);
      expect(applyFix(once, finding)).toEqual(once);
    }
  },
);

test.prop([anyRequest])('a fix made is not asked for again', (request) => {
  for (const finding of coachEmail(request)) {
    if (finding.fix?.kind !== 'edit') continue;
    const again = coachEmail({ ...request, email: applyFix(request.email, finding) }).filter(
      ({ id }) => id === finding.id,
    );
    const before = coachEmail(request).filter(({ id }) => id === finding.id);
    expect(again.length).toBeLessThan(before.length);
  }
});

test.prop([fc.array(anyEmail, { maxLength: 7 }), fc.constantFrom({}, BRIEF)])(
  'a set never throws, and every mark is inside its email',
  (list, brief) => {
    const emails = list.map((email, at) => ({ step: at + 1, email }));
    for (const finding of coachSet({ emails, channel: 'email', brief }))
      expect(inside(list[finding.step - 1] ?? { body: '' })(finding)).toBe(true);
  },
);

test.prop([anyText, anyText])('a preview never throws and never grows', (subject, body) => {
  const { desktop, phone } = previewOf({ subject, body });
  expect(phone.subject.length).toBeLessThanOrEqual(Math.max(38, 1));
  expect(desktop.subject.length).toBeLessThanOrEqual(70);
});

test('findings come the gravest first, with a stable id', () => {
  const request = requestOf({
    subjectA: 'RE: ACT NOW',
    body: 'Hi [First Name],\n\nJust checking in. Congrats on the Series B!!\n\nCan we have a call? Can we have a video?',
  });
  const findings = coachEmail(request);
  expect(findings.map(({ weight }) => weight)).toEqual(
    findings.map(({ weight }) => weight).sort((a, b) => b - a),
  );
  expect(findings[0]?.rule).toBe('unsupported-claim');
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  expect(coachEmail({ ...request, dismissed: [findings[0]?.id ?? ''] })).toHaveLength(
    findings.length - 1,
  );
});
