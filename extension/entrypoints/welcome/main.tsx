import '../../no-eval.ts';
import { mount } from '../../panel/mount.tsx';
import { OpenWelcome } from '../../panel/welcome/open.tsx';
import '../../panel/panel.css';
import '../../panel/page.css';

mount(<OpenWelcome />);
