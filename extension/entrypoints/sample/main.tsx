import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import { t } from '../../i18n/text.ts';
import { OpenSample } from '../../pages/sample/open.tsx';
import '../../sidebar/panel.css';
import '../../common/page.css';
import '../../pages/sample/sample.css';

mount(<OpenSample />, t('pages.sample'));
