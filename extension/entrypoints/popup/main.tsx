import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import '../../sidebar/panel.css';
import { OpenPopup } from '../../pages/popup/open.tsx';
import '../../pages/popup/popup.css';

mount(<OpenPopup />, 'ColdCopy');
