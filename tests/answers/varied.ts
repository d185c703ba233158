import { type Brief, briefSchema } from '../../shared/contract/brief.ts';
import type { Draft } from '../../worker/writer/draft.ts';

/** A brief with figures of every kind, for emails that say them in other forms. */
export const BRIEF: Brief = briefSchema.parse({
  companyName: 'Shiftwell',
  targetJobTitle: 'Head of Operations',
  problemTheyFace:
    'Shift gaps get filled by phone, one nurse at a time, which eats hours every morning.',
  yourProduct:
    'Shiftwell 2.0, an app that offers open shifts to vetted nurses by text message, 24/7',
  keyBenefit: 'Hospitals with 1,200+ beds fill 40% more night shifts within 14 days',
  callToAction: 'Open to a 15-minute call on Thursday?',
  tone: 'Friendly',
  sender: { name: 'Mia Okafor', jobTitle: 'Account Executive' },
  prospect: {
    fullName: 'Jonas Keller',
    firstName: 'Jonas',
    jobTitle: 'Director of Nursing Operations',
    company: 'St. Brigid Hospital',
    location: 'Dublin, Ireland',
    evidence: [
      {
        id: 'e1',
        kind: 'post',
        label: 'A post of theirs',
        at: '2026-02-12',
        text: 'We ran 312 night shifts in January and 28 of them started short. My team of 6 makes about 90 calls a week to fix that.',
      },
      {
        id: 'e2',
        kind: 'about',
        label: 'About',
        text: 'Nurse by training, 18 years on wards, 4 years in operations. I chair the rota committee.',
      },
      {
        id: 'e3',
        kind: 'message',
        label: 'Their email of Mar 3',
        from: 'them',
        at: '2026-03-03',
        text: 'Thanks Mia. We are in budget season until April 15. Please write again in Q2. Two of us would join.',
      },
      {
        id: 'e4',
        kind: 'headline',
        label: 'Headline',
        text: 'Director of Nursing Operations | ISO 9001 | Opened the 2nd campus in 2023 | $3.5M agency spend',
      },
    ],
  },
});

const email = (thought: string, changed: Partial<Draft> = {}): Draft => ({
  step: 1,
  subjectLineA: 'night shifts at St. Brigid',
  subjectLineB: 'a quieter morning phone',
  body: `Hi Jonas,\n\n${thought}\n\nIs that still on your list?\n\nBest,\nMia Okafor`,
  evidenceUsed: ['e1'],
  ...changed,
});

/** Honest emails, each with something that looks like a fault and is none. */
export const HONEST: Record<string, Draft> = {
  digits: email(
    'You wrote that 28 of 312 night shifts in January started short. Shiftwell offers open shifts to vetted nurses by text, so the phone can rest.',
  ),
  rounded: email(
    'Some 300 night shifts in January, and nearly thirty of them short: that is a lot of calls. Shiftwell sends the open ones to vetted nurses by text.',
  ),
  '9%': email(
    'About 9% of your night shifts in January started short, by your own count. Shiftwell offers them to vetted nurses by text message.',
  ),
  words: email(
    'Your team of six makes around ninety calls a week. Shiftwell offers the open shifts to vetted nurses by text, so fewer of them are needed.',
  ),
  'over a thousand': email(
    'Hospitals with over a thousand beds fill 40 % more night shifts within two weeks of starting. It runs by text message, day and night.',
  ),
  '1.2k': email(
    'Hospitals with 1.2k beds or more fill 40 percent more night shifts in fourteen days. It runs by text message, day and night.',
  ),
  forty: email(
    'Hospitals of 1200+ beds fill forty percent more night shifts within 14 days. Your own committee would know what that is worth.',
  ),
  years: email(
    'Eighteen years on wards and four in operations: you will have made those calls yourself. Shiftwell offers open shifts by text, so nobody has to.',
  ),
  '247': email(
    'Open shifts do not keep office hours. Shiftwell 2.0 texts vetted nurses 24/7, so a gap found at 5 a.m. need not wait for the morning phone round.',
  ),
  '15': email(
    'Shiftwell offers open shifts to vetted nurses by text, so that the morning is not spent on the phone. I would need 15 minutes of your time on Thursday, no more.',
  ),
  'quarter hour': email(
    'Shiftwell offers open shifts to vetted nurses by text, so that the morning is not spent on the phone. A quarter of an hour on Thursday is enough to see it.',
  ),
  'two of us': email(
    'You wrote that two of you would join a call once budget season is over on 15 April. Shiftwell offers open shifts to vetted nurses by text, in case that helps the two of you prepare.',
  ),
  apr: email(
    'You asked me to write again in Q2, once your budget season ends in mid-April. Here I am, with one thought on short night shifts and nothing to sign.',
  ),
  'budget date': email(
    'Your budget season ran until April 15, so I waited. Shiftwell offers open shifts to vetted nurses by text message, which leaves the phone free.',
  ),
  'second campus': email(
    'A second campus, opened in 2023, means twice the places a shift can be missing. Shiftwell offers the open ones to vetted nurses by text.',
  ),
  iso: email(
    'ISO 9001 and a short rota do not go together well. Shiftwell offers open shifts to vetted nurses by text and keeps a record of every offer.',
  ),
  spend: email(
    'Your headline puts agency spend at $3.5M. Shiftwell offers open shifts to vetted nurses first, by text, so that an agency is the second call and not the first.',
  ),
  'spend words': email(
    'Three and a half million dollars of agency spend is in your headline. Shiftwell offers open shifts to vetted nurses first, by text, before anybody rings an agency.',
  ),
  '3.5 million': email(
    'Agency spend of 3.5 million dollars is a number people read twice. Shiftwell offers open shifts to vetted nurses first, by text message.',
  ),
  'one question': email(
    'I have one question and one idea. The idea: before anybody picks up the phone, a text goes to every vetted nurse who could take the shift.',
  ),
  'two lines': email(
    'I will keep this to three lines. Short night shifts cost mornings. Shiftwell offers them to vetted nurses by text. That is all there is to it.',
  ),
  'first thing': email(
    'The first hour of the day often goes to the phone. Shiftwell offers each open shift to vetted nurses by text, so the second hour need not.',
  ),
  'monday 6': email(
    'Say it is Monday, 6:15 in the morning, and two night shifts are open. Somebody starts to call. With Shiftwell a text goes out to vetted nurses instead.',
  ),
  'half past': email(
    'Say it is half past five on a Tuesday and a shift is open. Somebody good spends an hour on the phone. With Shiftwell a text goes to vetted nurses instead.',
  ),
  'half a day': email(
    'Filling gaps by phone eats half a morning in many hospitals. Shiftwell offers open shifts to vetted nurses by text, so the morning is free again.',
  ),
  'one nurse at a time': email(
    'One nurse at a time: that is how most gaps are filled, and it eats hours. Shiftwell asks all vetted nurses at once, by text message.',
  ),
  '1-2-3': email(
    'It goes like this: a gap is found, a text goes out, a nurse says yes. Three steps, none of them a phone call, at two in the morning or at noon.',
  ),
  ordinals: email(
    'By the third call of the morning most people give up on a gap. Shiftwell offers it to every vetted nurse by text before the first call is made.',
  ),
  'double-check': email(
    'You may want to double-check this with the rota committee you chair. Shiftwell offers open shifts to vetted nurses by text, so the phone can rest.',
  ),
  'a couple': email(
    'A couple of short shifts a month can be borne. Twenty-eight in January is another matter, and your team of six takes the calls. Shiftwell asks by text instead.',
  ),
  AI: email(
    'Some vendors will tell you that AI fills a rota. Ours is plainer: a text message to every vetted nurse, and the first yes takes the shift.',
  ),
  'acts as an aid': email(
    'It works as an aid to the people who plan your rota, not as a new boss. A text goes to vetted nurses, and the first yes takes the shift.',
  ),
  'company name': email(
    'I do not know if your company name is already on our list of hospitals to write to, so forgive me if a colleague has. Shiftwell asks nurses by text.',
  ),
  parens: email(
    'A text goes to vetted nurses (day or night), and the first yes takes the shift. Your rota committee would see each offer (and each no) in one place.',
  ),
  'dash list': email(
    'Shiftwell is simple to explain to a rota committee: it asks vetted nurses by text, it takes the first yes, it tells the ward. Nobody has to dial.',
  ),
  'own ask': email('Shiftwell offers open shifts to vetted nurses by text message.', {
    body: 'Hi Jonas,\n\nThe usual doubt is that nurses ignore texts. Fair. So judge it by one ward and drop it if it does not help.\n\nWould a 15-minute call on Thursday be a fair first step?\n\nBest,\nMia',
    step: 4,
  }),
  'step by step': email(
    'A list helps: one line each time a gap was filled by phone, for one week. On Friday you will know what it costs. If it is a lot, Shiftwell is one way to bring it down.',
  ),
  'name sig': email(
    'Shiftwell offers open shifts to vetted nurses by text message, so that the phone can rest and the committee can see every offer made.',
    {
      body: 'Dear Jonas,\n\nShiftwell offers open shifts to vetted nurses by text message, so that the phone can rest and your committee can see every offer made.\n\nWho looks after this besides you?\n\nKind regards,\nMia Okafor\nAccount Executive, Shiftwell',
    },
  ),
  'order word': email(
    'In order to fill a gap today somebody has to dial. Please order nothing because of this mail. Shiftwell asks vetted nurses by text instead, day and night.',
  ),
  share: email(
    'If you share the rota with us you see which gaps a text would have filled. Would you send me a sample week, names taken out, so I can show you?',
  ),
  forward: email(
    'If this is not yours, could you forward it to whoever fills the night shifts at St. Brigid? Shiftwell offers open shifts to vetted nurses by text message.',
  ),
  scan: email(
    'A nurse can scan her week on the phone and say yes to a shift while the kettle boils. Do your nurses get asked by text today, or by phone?',
  ),
  'subj "Re"': email(
    'Shiftwell offers open shifts to vetted nurses by text, day and night, so that fewer night shifts start short and fewer mornings go to the phone.',
    { subjectLineA: '28 short night shifts', subjectLineB: 'after budget season' },
  ),
  'not allowed': email(
    'I was told not to name customers, and I’m not allowed to quote their prices. What I can say: a text goes out, and the first yes takes the shift.',
  ),
  'add that I’m here': email(
    'Your committee meets in November, on 9 November if I read it right. Let me just add that I’m here. Until then a text to vetted nurses fills a gap or it does not.',
  ),
  'a plain no': email(
    'A plain no or the name of whoever looks after this is all I need. If it is the rota committee, Shiftwell is a text message and the first yes takes the shift.',
  ),
  'a template': email(
    'Here is the message our users send, take it if it helps:\n\nSubject: open shift tonight\n\nWho can take the night on the ward? The first yes has it.',
  ),
};
