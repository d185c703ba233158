import '../../no-eval.ts';
import { mount } from '../../panel/mount.tsx';
import { OpenOptions } from '../../panel/options/open.tsx';
import '../../panel/panel.css';
import '../../panel/page.css';

mount(<OpenOptions />);
