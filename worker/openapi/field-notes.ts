/** What is to be known of a field beside its form, by the name of its schema in the document. */
export const FIELD_NOTES: Record<string, Record<string, string>> = {
  Brief: {
    companyName: 'The seller’s company or product.',
    targetJobTitle: 'Who is written to, as a job title.',
    problemTheyFace: 'The problem that the product solves.',
    yourProduct: 'What is sold.',
    keyBenefit: 'The main benefit.',
    callToAction: 'What the emails ask for.',
    prospect: 'Who is written to, with what was read about them.',
    thread: 'Where the conversation stands.',
    sender: 'Who writes.',
    instructions: 'The angle to take, or what to avoid.',
    language: 'BCP 47 tag of the language to write in; English without it.',
    voice: 'Past emails of the sender: rhythm and habits are taken from them, never facts.',
    writeAfterDecline:
      'They said no, and are to be written to all the same. A wish to get no more email stands whatever this says.',
    misread:
      'Ids of lines that were taken for a no, or for a wish to get no more email, and are none.',
    emails:
      'How many emails the sequence has, those that went out before included; seven without it.',
    reply: 'One email that answers what they wrote, and no sequence.',
  },
  Evidence: {
    id: 'Unique in the brief; answers refer to it.',
    label: 'What the text is, for a person.',
    from: 'Who wrote the text: the prospect, the user, or somebody else.',
    at: 'ISO 8601 date or date-time of the text.',
    truncated: 'The page itself showed only the beginning.',
  },
  Thread: {
    unanswered:
      'Emails of the sender since the prospect’s last one. The sequence goes on after them.',
    lastAt: 'ISO 8601 date of the last email.',
    replied: 'The prospect wrote at least once.',
    declined: 'The prospect said no.',
  },
  SentEmail: {
    subject: 'Absent in a reply or a chat.',
    at: 'ISO 8601 date or date-time of its going out.',
  },
  Email: {
    day: 'Days after the first email of the sequence.',
    angle: 'Its point in two to five words, for the sender’s eyes.',
    evidenceUsed: 'Ids of the lines that it leans on.',
    findings: 'What a person should look at; absent where there is nothing.',
    checked: 'Its sentences with their verdicts, once they were judged.',
  },
  Finding: {
    rule: 'Name of the rule that found it.',
    message: 'What it is and what to do.',
    quote: 'The words it is about.',
  },
  CheckedSentence: {
    sources: 'Words of lines of the brief: where they begin and end, in UTF-16 units.',
    odd: 'The words that no line bears out.',
  },
  Situation: {
    line: 'Id of the line of evidence it rests on.',
    until: 'From when on they may be written to, for `not_now` and `away`.',
  },
  Sequence: {
    state: '`partial`: writing ended early, and the same Idempotency-Key writes the rest.',
    createdAt: 'ISO 8601, UTC.',
    promptVersion: 'The prompt it was written with.',
  },
  SequenceList: { next: 'The next page’s `before`; null on the last page.' },
  Quota: { canGenerate: 'The quota has room; the rate limit is stated apart.' },
  SessionStatus: {
    canGenerate: 'The quota has room; the rate limit is stated apart.',
    hour: 'The limit of any 3,600 s.',
    renewsAt: 'ISO 8601, UTC. Absent when the quota never renews.',
    upgradeUrl: 'Where a bigger plan is to be had. Absent: ask whoever runs this Worker.',
    shared: 'Absent while nothing is shared.',
  },
  Error: {
    message: 'A sentence for a person.',
    field: 'The field that is wrong, dotted: `prospect.evidence.0.text`.',
    retryAfter: 'Seconds; the same number as the Retry-After header.',
    charged: 'Whether a generation was used.',
    delivered: 'How many emails had been delivered when it broke.',
  },
  Problem: {
    type: '`tag:coldcopy.app,2026:error:` and the code.',
    detail: 'A sentence for a person.',
    instance: '`urn:uuid:` and the X-Request-Id.',
  },
};
