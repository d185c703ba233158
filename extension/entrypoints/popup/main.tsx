import '../../no-eval.ts';
import { mount } from '../../panel/mount.tsx';
import '../../panel/panel.css';
import { OpenPopup } from '../../panel/popup/open.tsx';
import '../../panel/popup/popup.css';

mount(<OpenPopup />);
