import { browser } from 'wxt/browser';
import { PageHeader } from '../../common/page-header.tsx';
import type { Row } from '../../contacts/index.ts';
import { t } from '../../i18n/text.ts';
import { addressOfRow } from '../../today/address.ts';
import { OpenWorkList } from '../../today/open-list.tsx';
import { EmptyList } from '../../today/view/empty-list.tsx';
import { IconButton } from '../../ui/button.tsx';

function open(row: Row): void {
  const url = addressOfRow(row);
  if (url) void browser.tabs.create({ url });
  else void browser.runtime.openOptionsPage();
}

/** The work list in a tab of its own, for when no page is open on which the sidebar can be. */
export const OpenListPage = () => (
  <div className="list-page">
    <PageHeader title={t('list.title')}>
      <IconButton
        icon="gear"
        label={t('common.options')}
        onClick={() => browser.runtime.openOptionsPage()}
      />
    </PageHeader>
    <main>
      <OpenWorkList open={open} empty={<EmptyList />} />
    </main>
  </div>
);
