import { Component, type ReactNode } from 'react';
import { PageHeader } from '../common/page-header.tsx';
import { t } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { GrowingText } from '../ui/growing-text.tsx';
import { Notice } from '../ui/notice.tsx';

/** What is shown when a screen broke: the text first, then how to go on. */
export const Crashed = ({ text, onReload }: { text: string; onReload: () => void }) => (
  <div className="panel" data-screen="crashed">
    <PageHeader />
    <main className="part">
      <Notice
        look="stop"
        title={t('sidebar.crashed.title')}
        actions={
          <>
            <Button look="primary" onClick={onReload}>
              {t('sidebar.crashed.reopen')}
            </Button>
            {text && (
              <Button onClick={() => navigator.clipboard.writeText(text)}>
                {t('sidebar.crashed.copy')}
              </Button>
            )}
          </>
        }
      >
        {text ? t('sidebar.crashed.safe') : t('sidebar.crashed.nothingLost')}
      </Notice>
      {text && (
        <GrowingText
          className="input"
          aria-label={t('sidebar.crashed.emails')}
          value={text}
          onText={() => undefined}
          readOnly
        />
      )}
    </main>
  </div>
);

type Props = { children: ReactNode; textOf: () => string; onReload: () => void };

/** Catches a screen that breaks while it is drawn, so that no text is lost with it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <Crashed text={this.props.textOf()} onReload={this.props.onReload} />;
  }
}
