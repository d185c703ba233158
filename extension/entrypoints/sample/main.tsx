import '../../no-eval.ts';
import { mount } from '../../common/mount.tsx';
import { OpenSample } from '../../pages/sample/open.tsx';
import '../../sidebar/panel.css';
import '../../common/page.css';
import '../../pages/sample/sample.css';

mount(<OpenSample />);
