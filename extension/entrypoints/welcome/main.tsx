import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import { t } from '../../i18n/text.ts';
import { OpenWelcome } from '../../pages/welcome/open.tsx';
import '../../sidebar/panel.css';
import '../../common/page.css';

mount(<OpenWelcome />, t('pages.welcome'));
