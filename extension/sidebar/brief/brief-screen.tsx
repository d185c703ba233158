import { useState } from 'react';
import type { Brief } from '../../../shared/contract/brief.ts';
import { stepsFor } from '../../../shared/contract/steps.ts';
import { draftOf, OFFER_FORM, OfferForm } from '../../common/offer-form.tsx';
import { isFinal } from '../../contacts/index.ts';
import { plural, t } from '../../i18n/text.ts';
import type { SavedOffer } from '../../storage/items.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { useActions } from '../actions-context.ts';
import { GenerateButton } from '../main-button.tsx';
import { GenerationNotice } from '../notices/quota-status.tsx';
import { briefOf } from '../state/current-brief.ts';
import { canGenerate, mayInsert, screenOf } from '../state/screen.ts';
import type { PanelState, Settings } from '../state/state.ts';
import { Candidates } from './candidates.tsx';
import { Consent, ConsentLine } from './consent.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Prospect } from './prospect.tsx';
import { SentData } from './sent-data.tsx';
import { SequenceOptions } from './sequence-options.tsx';
import { ThinBrief } from './thin-brief.tsx';
import { UncertainFields } from './uncertain-fields.tsx';

function FirstOffer({ settings }: { settings: Settings }) {
  const actions = useActions();
  return (
    <section className="part first-offer">
      <h2>{t('sidebar.brief.first')}</h2>
      <p className="secondary">{t('sidebar.brief.firstAbout')}</p>
      <OfferForm
        savedOutside
        draft={settings.offerDraft}
        onDraft={actions.keepOfferDraft}
        onSave={(offer) => actions.saveOffer({ ...offer, id: crypto.randomUUID() })}
      />
    </section>
  );
}

/** Where the main button will be: the form it waits for is longer than the window, so it is saved from here as well. */
const OfferFirst = () => (
  <div className="main-bar">
    <Button look="primary" main type="submit" form={OFFER_FORM}>
      {t('offer.save')}
    </Button>
  </div>
);

/** The offer opened as a form, in the place of the options. */
function EditOffer({ offer, onEnd }: { offer: SavedOffer | null; onEnd: () => void }) {
  const actions = useActions();
  return (
    <section className="part">
      <h2>{offer ? t('offer.edit') : t('offer.new')}</h2>
      <OfferForm
        named
        draft={offer ? draftOf(offer) : {}}
        onDraft={() => undefined}
        onSave={(saved) => {
          actions.saveOffer({ ...saved, id: offer?.id ?? crypto.randomUUID() });
          onEnd();
        }}
        onCancel={onEnd}
      />
    </section>
  );
}

function buttonWords(state: PanelState, brief: Brief): string {
  if (state.problem && state.problem.kind !== 'stopped') return t('common.tryAgain');
  const count = stepsFor(brief).length;
  if (state.work?.steps.length) return plural('sidebar.generate.again', count);
  return plural(
    state.settings?.consented ? 'sidebar.generate.emails' : 'sidebar.generate.agree',
    count,
  );
}

function GenerationForm({
  state,
  settings,
  now,
}: {
  state: PanelState;
  settings: Settings;
  now: Date;
}) {
  const actions = useActions();
  const [editing, setEditing] = useState<'edit' | 'new' | null>(null);
  const made = briefOf(state);
  const { work } = state;
  if (!work || !made) return null;
  if (editing)
    return (
      <EditOffer offer={editing === 'edit' ? made.offer : null} onEnd={() => setEditing(null)} />
    );
  const isReplied = screenOf(state) === 'replied';
  // Nobody is written to: then nothing is chosen and nothing sent.
  if (!mayInsert(state))
    return (
      <div className="main-bar">
        <GenerationNotice state={state} now={now} />
      </div>
    );
  return (
    <>
      <section className="part" aria-label={t('sidebar.brief.what')}>
        <SequenceOptions
          offers={settings.offers}
          offer={made.offer}
          work={work}
          brief={{ ...made.brief, reply: false }}
          count={settings.emailCount}
          onOffer={setEditing}
        />
        <ThinBrief prospect={made.brief.prospect} />
        {settings.isSample ? (
          <p className="secondary">{t('sidebar.brief.sample')}</p>
        ) : (
          <SentData
            button={isReplied ? 'reply' : 'generate'}
            brief={made.brief}
            leftOut={made.leftOut}
            worker={settings.worker}
            now={now}
          />
        )}
        {!settings.consented && <Consent worker={settings.worker} />}
        {isReplied && (
          <LinkButton secondary onClick={() => actions.dispatch({ type: 'sequence-anyway' })}>
            {t('sidebar.brief.sequenceInstead')}
          </LinkButton>
        )}
      </section>
      <div className="main-bar">
        <GenerationNotice state={state} now={now} />
        {canGenerate(state) === 'generate' && (
          <>
            {!settings.consented && <ConsentLine worker={settings.worker} />}
            <GenerateButton words={buttonWords(state, made.brief)} />
          </>
        )}
      </div>
    </>
  );
}

/** Everything before the emails: who, what was read, what is offered, what leaves the browser, and the button. */
export function BriefScreen({ state, now }: { state: PanelState; now: Date }) {
  const { dispatch } = useActions();
  const { page, work, settings } = state;
  if (page.kind !== 'read' || !settings) return null;
  const { reading } = page;
  const hasOffer = settings.offers.length > 0;
  return (
    <>
      <section className="part" aria-label={t('sidebar.brief.who')}>
        {work && <Prospect reading={reading} work={work} />}
        {work && <UncertainFields reading={reading} work={work} />}
        {reading.candidates && (
          <Candidates
            candidates={reading.candidates}
            chosen={work ? (work.candidate ?? reading.prospect?.email) : undefined}
          />
        )}
        {work && (
          <EvidenceList
            reading={reading}
            work={work}
            cause={state.problem?.line?.text}
            final={isFinal(state.contact?.status)}
            now={now}
          />
        )}
      </section>
      {work &&
        (hasOffer ? (
          <GenerationForm state={state} settings={settings} now={now} />
        ) : (
          <>
            <FirstOffer settings={settings} />
            <OfferFirst />
          </>
        ))}
      {work && work.steps.length > 0 && (
        <div className="fold">
          <LinkButton
            secondary
            aria-expanded
            onClick={() => dispatch({ type: 'folded', folded: true })}
          >
            {t('sidebar.brief.collapse')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
