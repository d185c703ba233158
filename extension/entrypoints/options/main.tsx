import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import { t } from '../../i18n/text.ts';
import { OpenOptions } from '../../pages/options/open.tsx';
import '../../sidebar/panel.css';
import '../../common/page.css';

mount(<OpenOptions />, t('pages.options'));
