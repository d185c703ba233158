import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import { t } from '../../i18n/text.ts';
import '../../common/page.css';
import '../../sidebar/panel.css';
import { OpenListPage } from '../../pages/list/open.tsx';

mount(<OpenListPage />, t('pages.list'));
